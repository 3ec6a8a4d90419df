/// A chain and the post standard attached to it.
extension ExampleWorkspace {
  static let chain = """
    kind: chain
    id: electric
    title: 电气产业链
    authority: 示例文件
    date: 2025-01-01
    leaders:
      - name: 示例公司
        standards:
          - standard: yx/installer
            nodes: [install]
      - name: 岭南电气公司
        aliases: [岭南电气]
        creditCode: 9144010100000001AJ
    nodes:
      - id: install
        title: 安装
        leaders: [{name: 示例公司}]
        members: [{name: 岭南电气公司}]

    """

  static let post = """
    kind: standard
    id: yx/installer
    edition: "2025"
    layer: enterprise
    title: 安装电工岗位标准
    body: 示例公司
    occupation: {catalogue: "2015", code: 6-31-01-03}
    inForce: {from: 2025-01-01, to: 2030-05-31}
    refines:
      - {standard: cn/electrician, edition: "2020", levels: {"4": "4"}}
    levels:
      "4":
        assessment:
          practical: {pass: 75}
    functions: []

    """
}
