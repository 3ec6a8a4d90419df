import Vocabulary
import YAMLSource

/// Industrial chains (链长制).
extension Keys {
  static let chainLeaders = Field(
    "leaders", "总链主", ChainDocument.Organisation.leaderForm.listOfSome,
    example: "[{name: 粤星机器人, standards: [yuexing/robot-operator]}]",
    "总链主企业；其岗位标准先于分链主和成员的", "the chain's leaders; their standards go before those of node leaders and members")
  static let nodes = Field(
    "nodes", "环节", ChainDocument.Node.form.listOfSome,
    example: "[{id: integration, title: 系统集成, members: [{name: 岭南自动化}]}]", "产业链的各环节", "the parts of the chain")
  static let nodeID = Field("id", "标识", Form.step.sited, example: "integration", "环节的标识", "the node's id")
  static let nodeLeaders = Field(
    "leaders", "分链主", ChainDocument.Organisation.form.list, example: "[{name: 岭南自动化, standards: [lingnan/integrator]}]",
    "本环节的分链主企业", "the leaders of the node")
  static let members = Field(
    "members", "成员", ChainDocument.Organisation.form.list, example: "[{name: 珠江装备, creditCode: 91350100M000100Y43}]",
    "本环节的成员企业", "the member enterprises of the node")
  static let organisationName = Field(
    "name", "名称", Form.organisationName.sited, example: "粤星机器人", "企业名称，与考生记录中的单位名称一致",
    "the enterprise's name, as records name employers")
  static let aliases = Field(
    "aliases", "别名", Form.text.nameList, example: "[粤星机器人有限公司]", "考生记录中可能出现的其他名称",
    "other names that records may call it by")
  static let creditCode = Field(
    "creditCode", "统一社会信用代码", Form.creditCode.sited, example: "91350100M000100Y43", "统一社会信用代码，18 位",
    "its unified social credit code (18 characters)")
  static let posts = Field(
    "standards", "岗位标准", Form.identifier.nameList, example: "[lingnan/integrator]", "该企业在本环节提供的岗位标准",
    "the post standards that it attaches to the node")
  static let leaderPosts = Field(
    "standards", "岗位标准", ChainDocument.Post.form.list,
    example: "[{standard: yuexing/robot-operator, nodes: [integration]}]", "总链主提供的岗位标准；不写环节则用于全链",
    "the post standards that it attaches, to the whole chain or to some nodes")
  static let attachedNodes = Field(
    "nodes", "环节", Form.step.nameListOfSome, example: "[integration]", "岗位标准所用于的环节；不写则用于全链",
    "the nodes it is attached to; left out, the whole chain")
  static let schemeChain = Field(
    "chain", "产业链", Form.identifier.sited, example: "gd/robotics",
    "产业链的标识；考生在申报日的单位属于该链时，另签注适用于它的岗位标准",
    "a chain's id: candidates whose employer on the application date belongs to it are also endorsed under the standard that applies to it"
  )
}
