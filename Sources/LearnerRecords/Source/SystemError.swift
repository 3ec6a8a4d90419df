import Diagnostics
import Glibc

/// Why the operating system refused, in words.
struct SystemError {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  var reason: Bilingual {
    switch code {
    case ENOENT: Bilingual(zh: "没有这个文件", en: "there is no such file")
    case ENOTDIR: Bilingual(zh: "路径中有一段不是文件夹", en: "part of the path is not a folder")
    case EACCES, EPERM: Bilingual(zh: "没有权限", en: "permission denied")
    case EISDIR: Bilingual(zh: "这是一个文件夹", en: "it is a folder")
    case ENOSPC, EDQUOT: Bilingual(zh: "磁盘已满", en: "the disk is full")
    case EROFS: Bilingual(zh: "磁盘只读", en: "the disk is read-only")
    default: Bilingual(zh: "系统错误 \(code)", en: "system error \(code)")
    }
  }

  var advice: Bilingual {
    switch code {
    case ENOENT, ENOTDIR: Bilingual(zh: "检查文件名和所在的文件夹", en: "check the file's name and folder")
    case EACCES, EPERM, EROFS:
      Bilingual(zh: "请管理员给你权限，或换一个文件夹", en: "ask for access, or use another folder")
    case EISDIR: Bilingual(zh: "写出里面那个文件的名字", en: "name the file inside it")
    case ENOSPC, EDQUOT: Bilingual(zh: "腾出磁盘空间后再运行", en: "make room on the disk and run again")
    default: Bilingual(zh: "再试一次；仍不行请联系管理员", en: "try again; if it persists, ask your administrator")
    }
  }
}
