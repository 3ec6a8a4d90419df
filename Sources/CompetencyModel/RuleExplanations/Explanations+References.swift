import Diagnostics
import Standards

/// What documents say of one another.
extension ModelExplanations {
  private static func columns(_ entry: String) -> DocumentEdit {
    DocumentEdit("scheme.yaml", "issuer: lingnan\n", "issuer: lingnan\ncolumns: {\(entry)}\n")
  }

  static let references = [
    RuleExplanation(
      EndorsesCertified.self,
      title: Bilingual(zh: "认定的标准不再签注", en: "what is certified is not endorsed as well"),
      what: Bilingual(
        zh: "认定方案的 `签注`（endorses）里没有它所认定的标准。",
        en: "Under `endorses` of a scheme the standard it certifies does not stand."),
      why: Bilingual(
        zh: "证书本身就说明达到了这份标准。多半是想写行业或企业的标准。",
        en: "The certificate itself says that. Most likely an industry's or enterprise's standard was meant."),
      example: RuleExample(DocumentEdit("scheme.yaml", "endorses: [gd/electrician]", "endorses: [cn/electrician]"))),
    RuleExplanation(
      EndorsesOtherOccupation.self,
      title: Bilingual(zh: "签注本职业的标准", en: "what is endorsed is of the occupation"),
      what: Bilingual(
        zh: "`签注`（endorses）的标准，与方案是同一职业，或者细化方案所认定或签注的标准。",
        en:
          "A standard under `endorses` is of the scheme's occupation, or refines what the scheme certifies or endorses."
      ),
      why: Bilingual(
        zh: "别的职业的标准，本方案的考生评不到任何等级：签注永远得不到，也没有人会知道。",
        en:
          "By a standard of another occupation the scheme's candidates are judged at no level: nobody is ever endorsed, and nobody notices."
      ),
      example: RuleExample(
        DocumentEdit("scheme.yaml", "endorses: [gd/electrician]", "endorses: [gd/electrician, cn/robot-engineer]"))),
    RuleExplanation(
      NotFiled.self,
      title: Bilingual(zh: "颁证机构备案了所认定的职业与等级", en: "the issuer is filed for what a scheme examines"),
      what: Bilingual(
        zh: "认定方案的职业和每个等级，都在颁证机构 `备案`（filing）的 `范围`（scope）里。",
        en: "The occupation of a scheme and each of its levels are in the `scope` of its issuer's `filing`."),
      why: Bilingual(
        zh: "没有备案的等级可以评价，却发不出证书：考完了才发现。",
        en:
          "At a level that is not filed people can be judged and not certified, which shows only after the examination."
      ),
      example: RuleExample(DocumentEdit("issuer.yaml", "levels: [\"5\", \"4\"]", "levels: [\"5\"]"))),
    RuleExplanation(
      MisnamedDocument.self,
      title: Bilingual(zh: "标准文档的文件名以 .yaml 结尾", en: "a document's name ends in .yaml"),
      what: Bilingual(
        zh: "工作区里以 `.YAML`、`.yaml.txt` 等结尾的文件不会读取。",
        en: "Files of a workspace whose names end in `.YAML`, `.yaml.txt` and the like are not read."),
      why: Bilingual(
        zh: "没有读取就没有检查：写它的人看到“没有问题”，其实整份标准都不在模型里。",
        en:
          "What is not read is not checked: its author sees “no findings”, and the whole standard is missing from the model."
      ),
      example: nil),
    RuleExplanation(
      UnknownRecordColumn.self,
      title: Bilingual(zh: "列名对照指向记录有的列", en: "a header stands for a column that there is"),
      what: Bilingual(
        zh: "认定方案 `列名`（columns）冒号后写的，是列名表中的中文名、英文名或通用别名，如 `姓名`、`理论成绩`、`工作1_起`。",
        en:
          "Behind the colon under `columns` of a scheme stands a name of the table of columns, in Chinese or English, such as `name`, `theory_score` or `employment1_from`."
      ),
      why: Bilingual(
        zh: "写错了，带这一列的成绩表整份都读不进来，而且要到评价那天才发现。",
        en: "With a wrong one every sheet that has the column is refused, and that shows only on the day of judging."),
      example: RuleExample(columns("机考分: 理论成积"), good: columns("机考分: 理论成绩"))),
    RuleExplanation(
      KnownHeader.self,
      title: Bilingual(zh: "已有的列名不另作他用", en: "a column's own name is not made another's"),
      what: Bilingual(
        zh: "`列名`（columns）冒号前写的，是列名表里没有的列名。",
        en: "Before the colon under `columns` of a scheme stands a header that the table of columns does not have."),
      why: Bilingual(
        zh: "`技能成绩` 在一个方案里是技能成绩，在另一个方案里是别的，同一张表就会得出不同的结论。",
        en:
          "If a column's name meant one thing to one scheme and another to the next, one sheet would be judged in two ways."
      ),
      example: RuleExample(columns("技能成绩: 理论成绩"), good: columns("机考分: 理论成绩"))),
    RuleExplanation(
      PromotionBelowGrant.self,
      title: Bilingual(zh: "最高晋升不低于晋升到的级次", en: "promotion does not end below the step it begins with"),
      what: Bilingual(
        zh: "`获奖晋升`（awards）中的 `最高晋升为`（upTo）与 `晋升为`（grants）同级或更高。",
        en: "`upTo` of an entry of `awards` is the step of `grants` or a higher one."),
      why: Bilingual(
        zh: "国家等级的数字越小级别越高，`2` 与 `3` 常被写反。",
        en: "On the national ladder smaller numbers stand higher, so that the two are easily confused."),
      example: RuleExample(
        DocumentEdit(
          "ladder.yaml", "components: [theory, practical, review]}\n",
          "components: [theory, practical, review]}\nawards:\n  - class: national-1\n    group: worker\n    lastRank: 5\n    grants: \"2\"\n"
            + "    upTo: \"3\"\n    authority: 示例文件\n    date: 2020-01-01\n"
        ),
        good: DocumentEdit(
          "ladder.yaml", "components: [theory, practical, review]}\n",
          "components: [theory, practical, review]}\nawards:\n  - class: national-1\n    group: worker\n    lastRank: 5\n    grants: \"3\"\n"
            + "    upTo: \"2\"\n    authority: 示例文件\n    date: 2020-01-01\n"
        ))),
    RuleExplanation(
      RepeatedDocument.self,
      title: Bilingual(zh: "同一标识与版次只有一份文档", en: "one document for an id and edition"),
      what: Bilingual(
        zh: "标识和版次都相同的文档只能有一份；内容一模一样的副本不算错。",
        en: "No two different documents have one id and edition; an exact copy does no harm."),
      why: Bilingual(
        zh: "两份同名而内容不同，评价用的是哪一份就成了偶然。",
        en: "With two different documents of one name it is a matter of chance which one people are judged by."),
      example: RuleExample(.whole("issuer-2.yaml", ExampleWorkspace.secondIssuer))),
    RuleExplanation(
      UnknownReference.self,
      title: Bilingual(zh: "引用的对象存在", en: "what is referred to exists"),
      what: Bilingual(
        zh: "所引用的标准、版次、等级、条目、等级体系和颁证机构，都要在工作区里有自己的文档或条目。",
        en:
          "Every standard, edition, level, item, ladder and issuer that is named has its document or entry in the workspace."
      ),
      why: Bilingual(
        zh: "引用落空，它带来的要求就不起作用：细化了一份找不到的标准，等于没有底线。",
        en:
          "A reference to something that is missing has no effect: a standard that refines one that cannot be found has no floor."
      ),
      example: RuleExample(DocumentEdit("scheme.yaml", "issuer: lingnan", "issuer: lingnam"))),
    RuleExplanation(
      UnmappedLevel.self,
      title: Bilingual(zh: "细化的每个等级都有对应", en: "every level of a refining standard is mapped"),
      what: Bilingual(
        zh: "细化上层标准的标准，自己的每个等级都要在 `细化`（refines）的 `等级对应`（levels）里写明对应上层的哪一级。",
        en: "A standard that refines another maps each of its levels under `levels:` of `refines:`."),
      why: Bilingual(
        zh: "没有对应的等级不受上层标准约束，合格线可以任意写。",
        en: "A level that is not mapped is bound by nothing above it, and could set any pass mark."),
      example: RuleExample(
        DocumentEdit("industry.yaml", "levels: {\"5\": \"5\", \"4\": \"4\"}", "levels: {\"4\": \"4\"}"))),
    RuleExplanation(
      OtherOccupation.self,
      title: Bilingual(zh: "方案与标准是同一职业", en: "a scheme has its standard's occupation"),
      what: Bilingual(
        zh: "认定方案的 `职业`（occupation）与它所认定标准的职业相同。",
        en: "The `occupation` of a scheme is that of the standard it certifies."),
      why: Bilingual(
        zh: "职业编码要写进证书编号。两处不同，证书就证明了一个没有考过的职业。",
        en:
          "The occupation goes into the certificate number. Where the two differ, the certificate is for an occupation that was never examined."
      ),
      example: RuleExample(DocumentEdit("scheme.yaml", "code: 6-31-01-03", "code: 6-31-01-05"))),
    RuleExplanation(
      RefinesLowerLayer.self,
      title: Bilingual(zh: "只细化同层或上层的标准", en: "only the same or a higher layer is refined"),
      what: Bilingual(
        zh: "企业标准可以细化企业、行业或国家标准，行业标准可以细化行业或国家标准，反过来不行。",
        en:
          "An enterprise standard may refine an enterprise, industry or national one, an industry norm an industry or national one; not the other way."
      ),
      why: Bilingual(
        zh: "行业若以一家企业的标准为底线，这家企业改一个数，全行业的要求都跟着变。",
        en:
          "If an industry took one company's standard as its floor, that company could change what the whole industry requires."
      ),
      example: RuleExample(
        DocumentEdit("industry.yaml", "layer: industry", "layer: enterprise"),
        DocumentEdit("enterprise.yaml", "layer: enterprise", "layer: industry"))),
    RuleExplanation(
      RefinementCycle.self,
      title: Bilingual(zh: "细化关系不成循环", en: "refinement does not run in a circle"),
      what: Bilingual(
        zh: "一份标准不能直接或间接地细化自己。", en: "No standard refines itself, directly or by way of others."),
      why: Bilingual(
        zh: "互为上层，就没有哪一份是底线，谁宽谁严无从判断。",
        en: "Where each is above the other neither is the floor, and nobody can say which is looser."),
      example: RuleExample(
        DocumentEdit(
          "enterprise.yaml", "standard: gd/electrician, edition: \"2024\"",
          "standard: yx/electrician, edition: \"2025\""))),
    RuleExplanation(
      CrossedLevels.self,
      title: Bilingual(zh: "等级对应不交叉", en: "mapped levels do not cross"),
      what: Bilingual(
        zh: "较高的等级对应的上层等级，不低于较低等级所对应的。",
        en: "A higher level is not mapped below what a lower level is mapped to."),
      why: Bilingual(
        zh: "对应写颠倒了，初级工要达到中级工的要求，中级工反倒只考初级工的。",
        en:
          "With two exchanged, juniors would be held to what intermediates must do, and intermediates to what juniors must."
      ),
      example: RuleExample(
        DocumentEdit("industry.yaml", "{\"5\": \"5\", \"4\": \"4\"}", "{\"5\": \"4\", \"4\": \"5\"}"))),
  ]
}
