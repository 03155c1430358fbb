import Testing
import Training

@Suite struct PinyinKeyTests {
  @Test(
    arguments: [
      ("张三", "zhangsan zs"), ("吕布", "lubu lvbu lb"), ("女娲", "nuwa nvwa nw"),
      ("曾国", "zengguo zg"), ("单雄信", "shanxiongxin sxx"), ("仇英", "qiuying qy"),
      ("欧阳娜娜", "ouyangnana oynn"), ("买买提·艾力", "maimaitiaili mmtal"), ("李䶮", "liyan ly"),
      ("John Smith", "johnsmith js"), ("", ""),
    ])
  func `a person is found by pinyin, with v for ü, and by initials`(name: String, text: String) {
    #expect(PinyinKey(personName: name).text == text)
  }

  @Test(
    arguments: [
      ("昆山市委党校", "kunshanshiweidangxiao ksswdx"),
      ("沙家浜党性教育基地", "shajiabangdangxingjiaoyujidi sjbdxjyjd"),
      ("第81期进修班", "di81qijinxiuban d81qjxb"), ("绿地中心", "ludizhongxin lvdizhongxin ldzx"),
    ])
  func `another noun is found the same way`(noun: String, text: String) {
    #expect(PinyinKey(noun: noun).text == text)
  }
}
