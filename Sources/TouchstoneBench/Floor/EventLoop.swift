import CLibYAML
import Diagnostics

/// libyaml's own events, counted and dropped: the least that any reader built on it must spend.
enum EventLoop {
  /// The number of events in one document.
  ///
  /// - Throws: ``Failure`` where it is no YAML.
  static func events(in bytes: [UInt8], path: String) throws(Failure) -> Int {
    let events = bytes.withUnsafeBufferPointer { count(in: $0) }
    if let events { return events }
    throw Failure(
      Bilingual(zh: "`\(path)` 不是正确的 YAML", en: "`\(path)` is not YAML"),
      advice: Bilingual(zh: "用 `touchstone validate` 查看原因", en: "see why with `touchstone validate`"))
  }

  private static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    var count = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
      let isEnd = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
      count += 1
      if isEnd { return count }
    }
  }
}
