import Diagnostics

/// Enterprises and nodes of chains.
extension CheckCase {
  static let chains = [
    CheckCase(
      "TS2060", in: SoundDocument.chain, [("name: 丙公司", "name: 丙公司, aliases: [«甲»]")],
      #"""
      `甲` 同时指两家企业：`甲公司` 与 `丙公司`
      是同一家就用同一个名称，否则改正其中一处的别名或代码
      `甲` stands for two enterprises, `甲公司` and `丙公司`
      call it by one name where they are the same; else correct the alias or code of one of them
      """#),
    CheckCase(
      "TS2060", in: SoundDocument.chain, [("9144010100000002BN", "«9144010100000001AJ»")],
      #"""
      `9144010100000001AJ` 同时指两家企业：`甲公司` 与 `丙公司`
      是同一家就用同一个名称，否则改正其中一处的别名或代码
      `9144010100000001AJ` stands for two enterprises, `甲公司` and `丙公司`
      call it by one name where they are the same; else correct the alias or code of one of them
      """#),
    CheckCase(
      "TS2061", in: SoundDocument.chain, [("{name: 甲公司}", "{name: 甲公司, creditCode: «9144190000000004D6»}")],
      #"""
      `甲公司` 有两个信用代码：`9144010100000001AJ` 与 `9144190000000004D6`
      改正写错的一个；确是两家企业就写全称加以区分
      `甲公司` has two credit codes, `9144010100000001AJ` and `9144190000000004D6`
      correct the one that is wrong; where they are two enterprises, tell them apart by their full names
      """#),
    CheckCase(
      "TS2062", in: SoundDocument.chain, [("nodes: [a]", "nodes: [«b»]")],
      #"""
      本产业链没有环节 `b`
      已有的环节：`a`
      the chain has no node `b`
      its nodes are `a`
      """#),
    CheckCase(
      "TS2047", in: SoundDocument.chain, [("{name: 甲公司}", "{name: «丙公司»}")],
      #"""
      `丙公司` 这一条重复
      合并为一条，或改正其中一条
      the entry `丙公司` stands twice
      make them one, or correct one of them
      """#),
  ]
}
