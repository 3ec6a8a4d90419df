package import Diagnostics
import Glibc

/// Why the system refused, in words; what is rare keeps the system's own.
package enum SystemReason {
  package static func text(_ code: Int32 = errno) -> Bilingual {
    let english = String(cString: strerror(code))
    let chinese =
      switch code {
      case ENOENT: "文件或文件夹不存在"
      case EACCES, EPERM: "没有权限"
      case EEXIST: "已存在"
      case ENOTDIR: "上级不是文件夹"
      case EISDIR: "是文件夹"
      case ENOSPC: "磁盘已满"
      case EDQUOT: "超出磁盘配额"
      case EROFS: "文件系统只读"
      case EIO: "读写出错"
      case EMFILE, ENFILE: "打开的文件过多"
      case ENAMETOOLONG: "名称过长"
      case EXDEV: "不在同一文件系统"
      case EPIPE: "对方已关闭"
      case ELOOP: "符号链接过多"
      default: "`\(english)`"
      }
    return Bilingual(zh: chinese, en: english)
  }
}
