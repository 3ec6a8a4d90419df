import Diagnostics

/// Certificates: numbers and issuing, verification, the register (TS6xxx).
extension CodeMeaning {
  static let issuing = [
    CodeMeaning(
      "TS6001", ("不是证书编号（人社鉴发〔2019〕2号的 22 位编号）", "not a certificate number of 22 characters"),
      ("对照证书重新输入", "copy it from the certificate again")),
    CodeMeaning(
      "TS6002", ("编号与证书的年份、等级或机构不符", "the number disagrees with the year, level or institution"),
      ("不要接受此证书，并告知发证机构", "do not accept the certificate; tell its issuer")),
    CodeMeaning(
      "TS6003", ("发证超出备案的职业、等级或有效期", "issuing outside the occupations, levels or period filed"),
      ("先增加备案或延期，再更新 issuer 文档", "extend the filing first, then the issuer document")),
    CodeMeaning(
      "TS6004",
      (
        "日期不成立：评价日或发证日期在今天之后，或先发证后评定、公示未满即发证",
        "dates that cannot be: after today, issued before it was attained, or before the public notice was over"
      ),
      ("检查 `--as-of` 与 `--issue-date`", "check `--as-of` and `--issue-date`")),
    CodeMeaning(
      "TS6005",
      (
        "公示名单与复核的决定不符：未复核、决定文件或标准不是复核时的、与记录重算的结果不同，或缺考生记录",
        "the notice list is not of what was reviewed: no review, other decisions or standards, decisions that the records do not come to, or records missing"
      ),
      ("用复核时的决定文件、记录和标准", "give the decisions, records and standards of the review")),
    CodeMeaning(
      "TS6006", ("放行的人中有人没有证书", "some of those released have no certificate"),
      ("看隔离文件；用全部记录再发一次", "see the quarantine file; issue again from all the records")),
    CodeMeaning(
      "TS6007", ("印制流水码已用过", "the print serial was used before"),
      ("对照新印的证书填写", "copy it from the certificate as it was printed anew")),
    CodeMeaning(
      "TS6010", ("正在复核或已放行的批次不能按未经复核发证", "a batch under review cannot be issued unreviewed"),
      ("由另一人放行后发证，或另起批次号", "have another person release it first, or use another batch name")),
    CodeMeaning(
      "TS6011",
      (
        "未发证：已有同职业同等级证书，该等级没有国家编号，结论未经复核放行，或所凭获奖已用过",
        "no certificate: the person has one, the level has no number, the decision was not reviewed and released, or the award was used before"
      ),
      (
        "遗失请补发，有误请更正；检查等级体系的 `编号数字`；记录有变请重新评价、复核",
        "reissue a lost one, correct a wrong one; check `digit` in the ladder; where the record changed, evaluate and review again"
      )),
    CodeMeaning(
      "TS6012", ("已发的证书依据的是不同的材料或结论", "the certificate was issued from another record or decision"),
      ("材料确有变化时更正或撤销后重发", "correct it, or revoke it and issue anew, if the record really changed")),
    CodeMeaning(
      "TS6013", ("同一批次登记的值与这次不同", "the register has other values for the batch"),
      ("用登记的值，或另起批次号", "use the registered value, or another batch name")),
    CodeMeaning(
      "TS6014", ("证书当前的状态不允许这种变更", "the certificate's status does not allow the change"),
      ("先用 `touchstone register history` 查看状态记录", "look at its history with `touchstone register history` first")),
    CodeMeaning(
      "TS6015", ("预览之后登记簿有变，或确认码不符", "the register moved on after the preview, or the code is another's"),
      ("重新预览后再确认", "look at the preview again, and confirm that one")),
    CodeMeaning(
      "TS6016", ("批次未由第二人放行", "no second person released the batch"),
      ("先复核，公示期满后由另一人放行", "review it; after its notice another person releases it")),
    CodeMeaning(
      "TS6017",
      (
        "不能放行：未复核、同一人、公示未满、已放行，或核对的不是所复核的",
        "no release: not reviewed, the same person, on notice, released before, or something else was looked at"
      ),
      ("公示期满后由复核人以外的人放行", "somebody else than the reviewer releases it once its notice is over")),
    CodeMeaning(
      "TS6018", ("不是一次评价的完整决定文件", "not the whole decisions of one evaluation"),
      ("使用 `touchstone evaluate --out` 写出的文件", "give the file that `touchstone evaluate --out` wrote")),
    CodeMeaning(
      "TS6019",
      (
        "不能更正：信息未变、有误、成了另一个人，或更正后等级未达到",
        "no correction: nothing changes, it is wrong, it would be another person's, or the level is then not attained"
      ),
      (
        "对照身份证件核对；等级或职业有误请撤销后重新颁发",
        "check the identity document; a wrong level or occupation is revoked and issued anew"
      )),
    CodeMeaning(
      "TS6020", ("公示早于结论，或早于登记复核之日", "a notice that begins before the decisions, or before the review"),
      ("公示从今日或以后开始，或用 --reason 写明", "let it begin today or later, or say why with --reason")),
  ]

  static let verifying = [
    CodeMeaning(
      "TS6021", ("不是完整的证书凭证", "not a well-formed credential"), ("索取原始 `.jwt` 文件", "ask for the original `.jwt` file")),
    CodeMeaning(
      "TS6022", ("信任文件中没有该发证机构", "the trust file has no such issuer"),
      ("先核实机构，再加入其公布的公钥", "look the institution up, then add the key it publishes")),
    CodeMeaning(
      "TS6023", ("密钥未登记，或发证日不在其有效期内", "the key is not trusted, or not on the issue date"),
      ("不要接受，除非发证机构确认该密钥", "do not accept it unless its issuer confirms the key")),
    CodeMeaning(
      "TS6024", ("签名与内容不符", "the signature does not fit the content"),
      ("不要接受此证书；向发证机构核实", "do not accept the certificate; ask its issuer")),
    CodeMeaning(
      "TS6025", ("内容不符合证书格式", "the content is not in the form of a certificate"),
      ("升级后再验证，或向发证机构核实", "update and verify again, or ask its issuer")),
    CodeMeaning(
      "TS6026", ("声明与凭证内容不一致", "the claims contradict the credential"),
      ("不要接受此证书，并告知发证机构", "do not accept the certificate; tell its issuer")),
    CodeMeaning(
      "TS6027", ("两个文件不是同一份证书", "the two files are not of the same certificate"),
      ("分别核验，或索取同一份证书的两个文件", "verify each by itself, or ask for both files of one certificate")),
    CodeMeaning(
      "TS6028", ("评定日期在发证日期之后，或尚未到生效之日", "awarded after it was issued, or not valid yet"),
      ("前者不要接受；后者到那天再核验", "do not accept the one; verify the other again on its day")),
    CodeMeaning(
      "TS6031", ("登记簿中没有这份证书", "the register has no such certificate"),
      ("检查编号与登记簿", "check the number, and that this is its issuer's register")),
    CodeMeaning(
      "TS6032", ("证书已暂停、撤销或更正", "the certificate is suspended, revoked or corrected"),
      ("不要接受；更正的请持证人出示新证书", "do not accept it; if it was corrected, ask for the new one")),
    CodeMeaning(
      "TS6033", ("登记簿保存的内容与证书不符", "what the register keeps is not what the certificate says"),
      ("以登记簿为准；与备份比对", "the register counts; compare it with a backup")),
    CodeMeaning(
      "TS6034", ("没有登记簿，无法得知证书的状态", "without a register its status is not known"),
      ("用 `--register` 指定，或在官方网站查询", "give one with `--register`, or look it up on the official site")),
    CodeMeaning(
      "TS6035", ("前一项未通过，这一项未检查", "not checked, as a step before did not pass"), ("先解决前一项", "settle that one first")),
    CodeMeaning(
      "TS6036", ("状态列表缺失、过期或不可信", "a status list is missing, out of date or not the issuer's"),
      ("下载最新的状态列表，用 `--status-lists` 指定", "fetch the present lists and give them with `--status-lists`")),
    CodeMeaning(
      "TS6037", ("证书不在任何状态列表上", "the certificate is on no status list"),
      ("用 `--register` 指定登记簿，或在官方网站查询", "give the register, or look it up on the official site")),
    CodeMeaning(
      "TS6041", ("披露文件属于另一份证书", "the disclosure is of another certificate"),
      ("使用与此证书一同交付的", "use the one that came with this certificate")),
    CodeMeaning(
      "TS6042", ("证书不是此人的", "the certificate is not this person's"),
      ("核对身份证件；一致时向发证机构查询", "check the identity document; if it is right, ask the issuer")),
    CodeMeaning(
      "TS6043", ("没有披露文件，无法核对持证人", "without the disclosure its holder cannot be checked"),
      ("用 `--disclosure` 指定披露文件", "give the disclosure file with `--disclosure`")),
    CodeMeaning(
      "TS6051", ("信任文件有误", "the trust file is wrong"),
      ("对照发证机构公布的公钥修改", "correct it from the public key the issuer publishes")),
    CodeMeaning(
      "TS6052", ("不是披露文件，或已损坏", "not a disclosure file, or damaged"), ("向发证机构重新索取", "its issuer can hand it out again")),
    CodeMeaning(
      "TS6053", ("不是状态列表，或已损坏", "not a status list, or damaged"), ("重新下载", "fetch it again")),
  ]

  static let registers = [
    CodeMeaning(
      "TS6061", ("重算的决定与当时不同", "the decision comes out different today"), ("停止发证并报告", "stop issuing and report it")),
    CodeMeaning(
      "TS6062", ("决定依据的评价规则本版本不认识", "it was decided under rules this release does not know"),
      ("用更新的版本重算", "replay it with a newer release")),
    CodeMeaning(
      "TS6063", ("证书背后的模型或记录无法读出", "the model or record behind it cannot be read"),
      ("登记簿可能损坏；从备份恢复", "the register may be damaged; restore it from a backup")),
    CodeMeaning(
      "TS6064", ("材料已删除，无法重算，也没有披露文件了", "the record was erased; there is no replay and no disclosure any more"),
      ("证书本身不受影响", "the certificate is as good as before")),
    CodeMeaning(
      "TS6065", ("材料和披露文件无法解密", "the record and the disclosure cannot be decrypted"),
      ("把密钥文件放回登记簿旁，或用 `--key-file` 指明", "put the key file back beside the register, or name it with `--key-file`")),
    CodeMeaning(
      "TS6071", ("登记簿的内容自相矛盾或已损坏", "the register contradicts itself or is damaged"),
      ("停止发证，与备份比对或恢复备份", "stop issuing, and compare it with a backup or restore one")),
    CodeMeaning(
      "TS6072", ("恢复的位置已有登记簿", "there is a register where the backup is to go"),
      ("另选路径，或加 --replace", "choose another path, or add --replace")),
    CodeMeaning(
      "TS6073",
      (
        "备份缺少现有登记簿已知的证书、更正、状态、材料删除或复核",
        "the backup lacks certificates, corrections, statuses, erasures or reviews that the register in place knows"
      ),
      ("用更新的备份，或用 --accept-loss", "use a later backup, or --accept-loss")),
    CodeMeaning(
      "TS6074", ("材料未到保存期限", "the record has to be kept for longer"),
      ("到期后再删除", "erase it then")),
    CodeMeaning(
      "TS6075", ("登记簿恢复后，备份之后发出的编号尚未确认", "restored, and nobody has said what was issued since the backup"),
      ("用 `register continue` 说明最后的编号", "name the last numbers with `register continue`")),
    CodeMeaning(
      "TS6080",
      (
        "备份与现有登记簿各自发过证，同一编号有两份证书",
        "the backup and the register in place issued separately, and numbers bear two certificates"
      ),
      ("查明原因，逐一核对持证人；或用 --accept-loss", "find out why and go through the holders, or use --accept-loss")),
    CodeMeaning(
      "TS6081", ("备份的内容自相矛盾或已损坏", "the backup contradicts itself or is damaged"),
      ("改用另一份备份", "use another backup")),
    CodeMeaning(
      "TS6082",
      ("恢复后所给的最后编号早于登记簿已知的", "after a restore, a last number before one that the register knows of"),
      ("给出确实最后的编号", "give the one that was the last")),
    CodeMeaning(
      "TS6083",
      (
        "恢复后所给的编号不属于本登记簿的机构或年份",
        "after a restore, a number of another institution, or of a year that cannot be"
      ),
      ("核对编号", "check the number")),
    CodeMeaning(
      "TS6085", ("没有证书符合所给的共同点", "no certificate has what was given"),
      ("检查批次、条款、考评员或原因的写法", "check how the batch, clause, assessor or cause is written")),
    CodeMeaning(
      "TS6086", ("所选证书因不同的原因暂停", "the certificates are suspended for different causes"),
      ("用 `--suspended-for` 写明解除哪一个", "say with `--suspended-for` which of them is lifted")),
    CodeMeaning(
      "TS6087",
      ("新发证书的人曾有同职业同等级证书被撤销", "a certificate for this occupation and level was revoked from the person before"),
      ("核实撤销的原因是否仍在", "see whether the cause of the revocation still stands")),
    CodeMeaning(
      "TS6090", ("登记的状态与状态记录或审计日志不符", "the status told is not what the history or the audit log has"),
      ("停止发证和公布，与备份比对", "issue and publish nothing, and compare the register with a backup")),
    CodeMeaning(
      "TS6091", ("该编号的记录在恢复登记簿时丢失", "the record of the number was lost in a restore"),
      ("向发证机构核实", "ask the issuing institution")),
  ]
}
