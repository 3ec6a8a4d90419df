import ArgumentParser
import Certification
import Diagnostics

struct RegisterInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: say(
      "新建登记簿及其密钥文件；已有的不作改动", "make a new register and its key file; one that is there already is left as it is"),
    discussion: say(
      "新登记簿的编号从 000001 起：一个机构只新建一次，此后都用它；丢失时用 register restore 恢复，不要重新建。",
      "In a new register the numbers begin at 000001: an institution makes one once, and goes on in it. One that is lost is restored with `register restore`, not made again."
    ))

  @OptionGroup var register: RegisterOption
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      let register = try self.register.open(.new)
      Console.message(
        Bilingual(
          zh:
            "新建登记簿 `\(register.path)`；其密钥文件 `\(register.keyPath)` 仅本人可读，须与登记簿的备份分开保管：没有它，登记的考生材料无法解密，也不能发证",
          en:
            "new register `\(register.path)`; its key file `\(register.keyPath)` is its owner's alone: keep it apart from the "
            + "register's backups; without it no kept record can be read and nothing can be issued"
        ).text(in: language))
    }
  }
}
