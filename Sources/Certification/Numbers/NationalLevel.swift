import Vocabulary

/// The levels the 22-character number can name, lowest first: its sixteenth position (人社鉴发〔2019〕2号).
///
/// The digit falls as the level rises (一级 is above 五级), so levels are never compared by digit. 特级技师 and 首席技师 take
/// a letter there and have a number of another shape.
package enum NationalLevel: String, OrderedTerm {
  case five = "5"
  case four = "4"
  case three = "3"
  case two = "2"
  case one = "1"

  package var chinese: String {
    switch self {
    case .five: "五级/初级工"
    case .four: "四级/中级工"
    case .three: "三级/高级工"
    case .two: "二级/技师"
    case .one: "一级/高级技师"
    }
  }
}
