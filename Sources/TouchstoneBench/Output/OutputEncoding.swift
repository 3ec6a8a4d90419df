import LearnerRecords

/// The encodings a Chinese Excel writes and reads.
enum OutputEncoding: String, CaseIterable {
  case utf8
  case utf8WithMark = "utf8-bom"
  case gb18030

  var textEncoding: TextEncoding {
    switch self {
    case .utf8, .utf8WithMark: .utf8
    case .gb18030: .gb18030
    }
  }
}
