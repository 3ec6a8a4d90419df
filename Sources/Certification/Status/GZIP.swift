import CZlib

/// GZIP (RFC 1952) by zlib: without a time or a name in its header, so that the same bytes come out the same.
enum GZIP {
  /// zlib's windowBits: the largest window, and 16 more for GZIP's header and checksum.
  private static let window: Int32 = 15 + 16

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(opened == Z_OK, "zlib has no memory")
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let code = run(&stream, bytes, &output) { deflate($0, Z_FINISH) }
    precondition(code == Z_STREAM_END, "deflateBound bounds what deflate writes")
    return Array(output.prefix(Int(stream.total_out)))
  }

  /// Nil where the bytes are no GZIP file, more follows it, or it expands to more than `limit`.
  static func expanded(_ bytes: [UInt8], toAtMost limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: limit + 1)
    guard run(&stream, bytes, &output, { inflate($0, Z_FINISH) }) == Z_STREAM_END, stream.avail_in == 0,
      Int(stream.total_out) <= limit
    else { return nil }
    return Array(output.prefix(Int(stream.total_out)))
  }

  private static func run(
    _ stream: inout z_stream, _ input: [UInt8], _ output: inout [UInt8],
    _ step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> Int32 {
    var input = input
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return step(&stream)
      }
    }
  }
}
