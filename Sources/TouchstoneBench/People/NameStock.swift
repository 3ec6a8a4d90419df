/// What names are made of. Surnames by how common they are; given names by the time they were in fashion.
enum NameStock {
  static let surnames =
    ("陈李黄张梁林王刘吴杨何罗周郑谢叶朱邓曾徐蔡胡许彭冯钟郭苏谭余卢赖欧潘麦温江莫孙赵邱肖黎关区冼龙高马袁古廖"
    + "方程唐韩曹董沈姚范石戴汪任宋丁魏田姜蒋贾夏付白崔康毛尹邹熊孟秦江史侯邵顾万雷段钱汤洪武乔贺龚文庞樊植甘翁岑")
    .map(String.init)

  static let compoundSurnames = ["欧阳", "司徒", "上官", "诸葛", "司马", "东方", "夏侯", "皇甫", "尉迟", "慕容"]

  /// Born before 1980, before 1995, since.
  static let male = [
    "国建军志明华强伟文辉荣光平德福海生勇斌林新根水金全胜松柏桂发兴旺利成贵祥民庆忠良振东永康",
    "伟强磊军勇杰涛超明刚鹏华飞鑫波斌宇浩凯健俊帆龙威峰亮辉阳锋毅恒旭彬翔博文智聪嘉豪权锐坚",
    "浩宇轩俊杰子豪嘉铭泽睿晨梓皓博涵逸瑞昊天佑承泓毅恩柏宸霖炜煜钧栋铖乐熙源奕霆信朗",
  ].map { $0.map(String.init) }

  static let female = [
    "丽英芳兰秀玉珍梅凤霞娟燕琴桂花香莲红云美惠群爱菊月娥素贞翠淑连珠彩金妹好少银容",
    "敏静婷丽娟艳霞燕玲娜芳洁梅莉萍雪倩颖晶莹慧佳琳琼璐瑶丹妮薇蓉虹冰秋春晓文思嘉欣",
    "欣怡雨涵诗琪梓萱佳悦婷颖思彤嘉雯子晴语芯芷若可馨雅妍珊怡然依诺静宁乐瑶紫钰莹心昕",
  ].map { $0.map(String.init) }

  /// Not in GBK, so that a spreadsheet's plain CSV loses them; GB18030 has all.
  static let rare = ["䶮", "㛃", "𬱖", "𫖯", "𬀩", "𬍛", "㴪", "𬭚", "䴖", "𠅤"]

  static let dottedMale = ["阿不都热合曼", "买买提", "吐尔逊", "艾力", "扎西", "尼玛", "巴特尔"]
  static let dottedFemale = ["古丽娜尔", "阿依古丽", "帕提古丽", "卓玛", "央金", "娜仁"]
  static let dottedFamily = ["艾山", "依明", "肉孜", "卡德尔", "吐尼亚孜", "多吉", "次仁", "乌力吉"]

  static let foreignGiven = ["MARIA", "JOHN", "DAVID", "ANNA", "PEDRO", "ELENA", "THOMAS", "LINH"]
  static let foreignFamily = ["SANTOS", "MILLER", "NGUYEN", "GARCIA", "TANAKA", "IVANOV", "SCHMIDT", "PEREIRA"]
}
