import Testing

/// Numbers of those who escort the class.
@Suite struct CountEscortVoicesTests {
  @Test(
    arguments: [
      ("+taicang", "支部{}学员在秦书华老师带领下，边走边看。", "52名", "42名"),
      ("+taicang", "此次同行的工作人员有{}。", "3名", "5名"),
      ("+taicang", "外加{}老师，一车坐得满满当当。", "三位", "五位"),
      ("+taicang", "52名学员，外加{}老师，分乘两辆大巴。", "三位", "四位"),
      ("+taicang", "随行的还有{}老师。", "三位", "五位"),
      ("+taicang", "与学员一路同行的，还有{}工作人员。", "3名", "4名"),
      ("+taicang", "{}工作人员忙前忙后，学员们都看在眼里。", "3名", "10名"),
      ("+taicang", "校方派出{}工作人员全程保障。", "3名", "5名"),
      ("+taicang", "工作人员{}，负责食宿和联络。", "3人", "4人"),
      ("+taicang", "带队的{}老师比学员起得还早。", "三位", "四位"),
      ("+taicang", "连同带队老师，一共{}。", "五十五人", "六十五人"),
      ("+taicang", "随队{}人，各管一摊。", "3", "5"),
      ("+taicang", "学校安排了{}名工作人员随队。", "3", "6"),
      ("+taicang", "{}名带班干部轮流值班。", "3", "5"),
      ("+taicang", "感谢全程陪伴我们的{}位老师。", "三", "五"),
      ("+taicang", "从开班到结业，{}位带队老师始终与学员在一起。", "三", "五"),
      ("+taicang", "还有{}位一路照顾我们的老师。", "三", "五"),
      ("+taicang", "{}名班主任全程跟班。", "三", "五"),
      ("+taicang", "我校选派{}名工作人员跟班服务。", "3", "4"),
      ("+taicang", "52名学员和{}名老师一起出发。", "3", "5"),
      ("+taicang", "随行工作人员共{}人。", "3", "5"),
      ("+taicang", "工作人员：{}人。", "3", "5"),
      ("+changting", "{}名带队老师把大家照顾得很周到。", "两", "四"),
      ("+changting", "随班的{}位老师一路张罗。", "两", "三"),
    ] as [(String, String, String, String)])
  func `those who escort are counted by many words`(
    trip: String, sentence: String, right: String, wrong: String
  ) throws {
    try TripCheck(trip).expect("count", in: sentence, toBe: right, not: wrong)
  }

  @Test(
    arguments: [
      ("+taicang", "讲解员说，当年一个月收治过50多名伤员。"),
      ("+taicang", "两位老师傅手把手教学员们打铁。"),
      ("+taicang", "车间里，5名工作人员正在调试设备。"),
      ("+taicang", "展馆里只有5名工作人员，却接待了十万游客。"),
      ("+taicang", "太仓市委党校两位老师为学员们答疑。"),
      ("+taicang", "四位老师分别来自党校、高校和机关。"),
      ("+taicang", "座谈会上，四位老师傅先后发言。"),
      ("+taicang", "每家每户五十多个人来送行的场面，讲解员讲得动情。"),
      ("+taicang", "两名讲解员分头带着学员们参观。"),
      ("+taicang", "社区里，五位老师每周免费授课。"),
      ("+taicang", "两位老师傅向学员们演示了打铁。"),
      ("+taicang", "民宿老板和三名工作人员忙前忙后，为游客端上热茶。"),
      ("+taicang", "讲解结束后，两名工作人员为学员们发放了资料。"),
      ("+taicang", "服务大厅4名工作人员一天办件200件。"),
      ("+taicang", "54双草鞋，54个兵，讲解员讲到这里哽咽了。"),
      ("+taicang", "两名司机师傅一路护送。"),
      ("+taicang", "三名讲解员分组讲解。"),
      ("+taicang", "四位班委负责收作业。"),
      ("+taicang", "每组由2名老师指导。"),
      ("+taicang", "党校有28名教师、15名工作人员。"),
      ("+changting", "讲解员指着照片说，这41个人里只有两个人活着回来。"),
      ("+changting", "两位老师是这里的常驻讲解员。"),
    ] as [(String, String)])
  func `a like sentence about something else is left alone`(trip: String, sentence: String) throws {
    try TripCheck(trip).expectNothingWrong(in: sentence)
  }
}
