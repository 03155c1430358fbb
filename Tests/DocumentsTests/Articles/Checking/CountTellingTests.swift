import Testing

@testable import Documents

@Suite struct CountTellingTests {
  @Test(
    arguments: [
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部一行52人赴太仓市开展异地教学。", ["count 52人 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部一行55人赴太仓市开展异地教学。", ["count 55人 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部一行58人赴太仓市开展异地教学。", ["count 58人 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部全体52名学员赴太仓市开展异地教学。", ["count 52名学员 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部全体45名学员赴太仓市开展异地教学。", ["count 45名学员 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部50余名学员赴太仓市开展异地教学。", ["count 50余名学员 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部60余名学员赴太仓市开展异地教学。", ["count 60余名学员 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部五十二名学员赴太仓市开展异地教学。", ["count 五十二名学员 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部五十三名学员赴太仓市开展异地教学。", ["count 五十三名学员 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部组织52名干部赴太仓市开展异地教学。", ["count 52名干部 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部组织54名干部赴太仓市开展异地教学。", ["count 54名干部 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部52名党员干部赴太仓市开展异地教学。", ["count 52名党员干部 agrees"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部54名县处级干部赴太仓市开展异地教学。", ["count 54名县处级干部 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部54人赴太仓市开展异地教学。", ["count 54人 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部（共54人）赴太仓市开展异地教学。", ["count 54人 contradicts"]),
      ("taicang", "3月9日至14日，第83期县处级干部进修班二支部学员共计54人赴太仓市开展异地教学。", ["count 54人 contradicts"]),
      ("taicang", "3月9日至14日，来自第83期县处级干部进修班二支部的54位学员赴太仓市开展异地教学。", ["count 54位学员 contradicts"]),
      ("taicang", "3月9日至14日，54位同学组成的第83期县处级干部进修班二支部赴太仓市开展异地教学。", ["count 54位同学 contradicts"]),
      ("+taicang", "52名学员分成4组，每组13人，围绕主题开展研讨。", ["count 52名学员 agrees"]),
      ("+taicang", "此次教学安排专题讲座3场、现场教学8次。", ["count 3场 agrees"]),
      ("+taicang", "此次教学安排专题讲座5场、现场教学8次。", ["count 5场 contradicts"]),
      ("+taicang", "其间共聆听专题讲座4场，走访教学点8个。", ["count 4场 contradicts"]),
      ("+taicang", "六天里，学员们听了四场专题讲座。", ["count 四场专题讲座 contradicts"]),
      (
        "+taicang", "六天里，学员们听了三场专题讲座，走访了15个教学点。",
        ["count 三场专题讲座 agrees", "count 15个教学点 contradicts"]
      ),
      ("+taicang", "五堂专题课、八个现场教学点，让学员们收获满满。", ["count 五堂专题课 contradicts"]),
      ("+taicang", "54名学员在烈士墓前重温入党誓词。", ["count 54名学员 contradicts"]),
      ("+taicang", "52名学员在烈士墓前重温入党誓词。", ["count 52名学员 agrees"]),
      ("+taicang", "3名工作人员全程随队服务。", ["count 3名工作人员 agrees"]),
      ("+taicang", "5名工作人员全程随队服务。", ["count 5名工作人员 contradicts"]),
      ("+taicang", "5名带班老师全程陪同。", ["count 5名带班老师 contradicts"]),
      ("+taicang", "师生55人同吃同住同学习。", ["count 55人 agrees"]),
      ("+taicang", "师生65人同吃同住同学习。", ["count 65人 contradicts"]),
      ("+taicang", "一行57人走进北塘村合作农场。", ["count 57人 contradicts"]),
      ("+taicang", "我们52个人，拧成一股绳。", ["count 52个人 agrees"]),
      ("+taicang", "我们62个人，拧成一股绳。", ["count 62个人 contradicts"]),
      ("+taicang", "全班62名同学在服务站与网格员座谈。", ["count 62名同学 contradicts"]),
      ("+taicang", "全体学员52人无一缺席。", ["count 52人 agrees"]),
      ("+taicang", "全体学员50人无一缺席。", ["count 50人 contradicts"]),
      ("+taicang", "本次培训共有62名学员参加。", ["count 62名学员 contradicts"]),
      ("+taicang", "参加此次教学的学员共62人。", ["count 62人 contradicts"]),
      ("+taicang", "62名学员走进车间、走进社区、走进农场。", ["count 62名学员 contradicts"]),
      ("+taicang", "随队服务的5名工作人员保障有力。", ["count 5名工作人员 contradicts"]),
      ("+taicang", "一路上，学员们聆听了五场讲座。", ["count 五场讲座 contradicts"]),
    ] as [(String, String, [String])])
  func `people and lessons are counted by many words`(
    trip: String, text: String, expected: [String]
  ) throws {
    try TripCheck(trip).expect(expected, in: text)
  }
}
