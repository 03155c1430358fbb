import Testing
import Training

struct PinyinReaderTests {
  @Test(arguments: [
    "张三", "曾国强", "单雄信", "尉迟恭地", "欧阳修远", "万俟卨", "吕布", "绿地", "单", "解缙", "查良镛",
    "买尔旦·吐逊江", "沈𬀩", "Anna Schmidt", "仇和地", "任长霞", "朴得中", "令狐冲", "长孙无忌",
  ])
  func `a name has the key that it has alone`(name: String) {
    var reader = PinyinReader()
    _ = reader.key(ofPerson: "欧阳修远")
    let alone = PinyinKey(personName: name)

    for _ in 1...2 {
      let key = reader.key(ofPerson: name)

      #expect(key.full == alone.full)
      #expect(key.initials == alone.initials)
    }
  }

  @Test func `a character behind a surname has the key that it has alone`() {
    var reader = PinyinReader()
    let common = stride(from: 0x4E00, through: 0x9FFF, by: 41).compactMap(Unicode.Scalar.init)
    let given = common.map { String($0) } + "仇峙曾筠翟莘长靓单解查任朴乐区地得".map { String($0) }

    let different = given.filter { character in
      let alone = PinyinKey(personName: "王小" + character)
      let key = reader.key(ofPerson: "王小" + character)
      return key.full != alone.full || key.initials != alone.initials
    }

    #expect(different == [])
  }
}
