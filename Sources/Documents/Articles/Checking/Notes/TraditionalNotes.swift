internal import Training

/// Traditional characters left over in Simplified text (繁体残留).
///
/// 著 is right in 著名 and 显著 and left over in 看著, so it is judged by what stands before it; the
/// others of the table never stand in Simplified text.
struct TraditionalNotes {
  private let text: NoteText

  init(_ text: NoteText) { self.text = text }

  var notes: [CheckNote] {
    guard !isTraditional else { return [] }
    return text.scalars.indices.compactMap { index in
      guard let right = simplified(index) else { return nil }
      let range = max(0, index - 1)..<(index + 1)
      return text.note(
        .traditionalCharacter, .warning, index..<(index + 1),
        "“\(text.words(range))”中的“\(text.scalars[index])”是繁体字，应为“\(right)”",
        fix: .init(right, isSafe: true))
    }
  }

  private func simplified(_ index: Int) -> String? {
    let scalar = text.scalars[index]
    if scalar == "著" {
      guard let before = text.at(index - 1), Self.beforeZhe.contains(before),
        text.at(index + 1).map({ !"作名称述书".unicodeScalars.contains($0) }) ?? true
      else { return nil }
      return "着"
    }
    return Self.table[scalar]
  }

  /// A text that is Traditional throughout is another matter.
  private var isTraditional: Bool {
    var count = 0
    for scalar in text.scalars where Self.table[scalar] != nil { count += 1 }
    return count > 40 && count * 10 > text.scalars.count
  }

  private static let beforeZhe: Set<Unicode.Scalar> = Set(
    "看摸听想说走跑带拿举抱拉望笑坐站住写讲问答指沿顺随跟向朝对照伴迎映透闪含藏有穿戴拥握捧背扛守忙等盼数踏踩踩转连接续延着迈怀朝凭顶迎披靠隔依围绕挂贴飘流淌散弥漫洋溢承载充满意味体现标志彰诉传播种植扎"
      .unicodeScalars)

  private static let table: [Unicode.Scalar: String] = {
    let pairs = """
      這这 個个 們们 學学 習习 時时 來来 會会 國国 長长 開开 關关 門门 問问 間间 聽听 說说 話话 語语 讀读 書书 寫写 課课 講讲 記记 認认 識识 議议 論论 設设 計计 \
      讓让 該该 調调 訪访 許许 試试 談谈 請请 諸诸 謝谢 證证 譜谱 變变 費费 買买 賣卖 質质 資资 賽赛 贊赞 車车 軌轨 軍军 轉转 輕轻 較较 輪轮 輸输 農农 進进 運运 \
      過过 達达 遠远 選选 遺遗 還还 邊边 鄉乡 鄧邓 醫医 釋释 鋼钢 錄录 鐵铁 鎮镇 鏡镜 鐘钟 陽阳 陳陈 陸陆 隊队 際际 險险 隨随 難难 雲云 電电 靈灵 靜静 頁页 項项 順顺 \
      領领 頭头 題题 顏颜 願愿 類类 顧顾 風风 飛飞 飯饭 飲饮 館馆 馬马 駐驻 驗验 體体 點点 黨党 齊齐 龍龙 業业 東东 絲丝 兩两 嚴严 豐丰 臨临 為为 麗丽 舉举 義义 烏乌 \
      樂乐 喬乔 鄉乡 書书 亂乱 爭争 虧亏 億亿 僅仅 從从 倉仓 儀仪 價价 眾众 優优 傳传 傷伤 倫伦 偉伟 側侧 儲储 兒儿 興兴 養养 獸兽 內内 岡冈 冊册 凍冻 淨净 減减 鳳凤 \
      憑凭 擊击 創创 刪删 別别 劃划 劉刘 則则 剛刚 勞劳 勢势 動动 務务 勝胜 區区 華华 協协 單单 賣卖 衛卫 廠厂 廳厅 歷历 縣县 參参 雙双 發发 敘叙 號号 嘆叹 嗎吗 員员 \
      響响 園园 圍围 圖图 聖圣 場场 塊块 堅坚 壇坛 壓压 壘垒 壯壮 聲声 處处 備备 複复 夠够 夥伙 奪夺 奮奋 婦妇 媽妈 孫孙 寧宁 實实 審审 憲宪 寬宽 賓宾 對对 尋寻 導导 \
      將将 爾尔 塵尘 層层 屬属 歲岁 島岛 嶺岭 帶带 幫帮 幹干 廣广 慶庆 應应 廢废 張张 彈弹 強强 歸归 當当 徑径 憶忆 懷怀 態态 總总 戀恋 慣惯 憂忧 戰战 戶户 執执 擴扩 \
      掃扫 揚扬 撫抚 搶抢 護护 報报 擔担 擁拥 擇择 揮挥 損损 換换 據据 擺摆 敵敌 數数 齋斋 無无 舊旧 曠旷 曉晓 機机 權权 條条 楊杨 極极 構构 檢检 標标 樓楼 樹树 橋桥 \
      檔档 歡欢 歐欧 殘残 氣气 漢汉 溝沟 滅灭 澤泽 濟济 濃浓 濤涛 潤润 漲涨 溫温 灣湾 滿满 濱滨 燈灯 爐炉 煉炼 煙烟 熱热 愛爱 牆墙 狀状 獨独 獎奖 環环 現现 瑪玛 畫画 \
      異异 療疗 盡尽 監监 盤盘 眾众 確确 礎础 禮礼 禍祸 種种 積积 稱称 穩稳 窮穷 競竞 筆笔 築筑 簡简 糧粮 糾纠 紅红 約约 級级 紀纪 純纯 紙纸 紛纷 細细 終终 組组 結结 絡络 \
      給给 統统 絕绝 經经 維维 綜综 綠绿 網网 緊紧 線线 練练 編编 緣缘 縮缩 績绩 繁繁 織织 繼继 續续 羅罗 職职 聯联 聰聪 肅肃 腦脑 腳脚 膽胆 舉举 藝艺 節节 蘇苏 藍蓝 \
      藥药 蘭兰 虛虚 蟲虫 補补 裝装 襲袭 見见 規规 視视 覺觉 覽览 觀观 觸触 訂订 訓训 詞词 譯译 詩诗 誠诚 誓誓 誤误 諧谐 謀谋 貝贝 負负 財财 責责 貢贡 貧贫 貨货 貴贵 貿贸 \
      賢贤 賬账 趙赵 趨趋 躍跃 踐践 軟软 載载 輔辅 輝辉 輩辈 辦办 遊游 郵邮 鄰邻 釀酿 針针 鈴铃 銀银 銅铜 銘铭 鋪铺 錢钱 錦锦 鍵键 鍛锻 閉闭 閱阅 闊阔 陣阵 陰阴 階阶 隱隐 \
      雜杂 離离 霧雾 韓韩 響响 頂顶 須须 預预 頻频 顯显 餘余 駕驾 騎骑 騰腾 驅驱 驕骄 魚鱼 鮮鲜 鳴鸣 麥麦 黃黄
      """
    var table: [Unicode.Scalar: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2, scalars[0] != scalars[1] { table[scalars[0]] = String(scalars[1]) }
    }
    return table
  }()
}
