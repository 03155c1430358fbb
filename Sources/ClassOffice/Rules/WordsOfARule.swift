extension SchemaRule {
  /// What is said when the rule is broken.
  ///
  /// One switch over all of them, so that the compiler asks for the words of a new rule; it is
  /// long because there are many rules. Words that only one rule has stand with its noun.
  var words: RuleWords {
    switch self {
    case .accountIsOfAStaffMember: .reference(to: "工作人员", by: "账号")
    case .accountLoginIsNobodyElses: .accountLoginIsNobodyElses
    case .accountLoginIsNotBlank: .blank("系统登录名")
    case .actRequestKeyIsNotBlank: .blank("幂等键（--key）")
    case .articleIsOfATrip: .reference(to: "异地教学", by: "稿件")
    case .tripHasOneArticle: .tripHasOneArticle
    case .articleCheckBlockingIsNotNegative, .articleCheckIsOfAnEdition,
      .articleContradictionsAndErrorsBlock, .articleFindingBlocksWithinItsCheck,
      .articleFindingIsAClaimOrANote, .articleFindingIsNumberedOnce, .articleFindingIsOfACheck,
      .articleFindingSeverityIsKnown, .articleFindingVerdictIsKnown,
      .articleFindingWordsHaveAPlace:
      .programsFault("核查意见")
    case .articleChannelIsKnown: .oneOf("网站、微信公众号", "发布渠道")
    case .articleIsPublishedOnceOnAChannel: .articleIsPublishedOnceOnAChannel
    case .articlePublicationAddressIsNotBlank: .blank("发布地址")
    case .articlePublicationFollowsItsStep: .articlePublicationFollowsItsStep
    case .articlePublicationTitleIsNotBlank: .blank("发布标题")
    case .publishedTextNeverChanges: .publishedTextNeverChanges
    case .articleEditionIsPositive, .articleRevisionIsOfAnArticle, .articleRevisionOriginIsKnown:
      .programsFault("稿件版本")
    case .articleTitleIsNotBlank: .blank("稿件标题")
    case .articleFindingIsSignedOffOnce: .articleFindingIsSignedOffOnce
    case .articleSignOffFollowsTheOneBefore: .programsFault("签署次序")
    case .articleSignOffHasAReason: .blank("签署的理由")
    case .articleSignOffIsOfABlockingFinding: .articleSignOffIsOfABlockingFinding
    case .articleApprovalIsOfWhatWasChecked, .articleApprovalRestsOnACheck:
      .articleApprovalRestsOnACheck
    case .articleIsApprovedWithAllSignedOff: .articleIsApprovedWithAllSignedOff
    case .articleStepBackSaysWhy: .blank("退回或撤稿的理由")
    case .articleStepIsAllowed: .articleStepIsAllowed
    case .articleStepIsTakenBySomebody: .articleStepIsTakenBySomebody
    case .articleFirstStepStartsFromNothing, .articleStepIsOfAnEdition,
      .articleStepStartsWhereTheLastEnded:
      .programsFault("稿件与状态记录")
    case .articleStyleGoesByName: .programsFault("文风设置")
    case .articleStyleIsOfADepartment: .reference(to: "部门", by: "文风设置")
    case .articleStyleIsSetOnce: .twice("部门的文风设置")
    case .namingConsentIsGivenOnce: .twice("同一学员的署名同意")
    case .namingConsentIsOfATripMember: .namingConsentIsOfATripMember
    case .bookingBusIsABus: .reference(to: "大巴", by: "日程")
    case .bookingEscortIsALivePerson: .livePerson(as: "随队人员")
    case .bookingFollowsTheSession, .bookingHoldsOneResource, .bookingPlaceIsThatOfTheSession,
      .bookingUnitIsWhole:
      .programsFault("日程与占用")
    case .bookingFollowsTheUnit: .reference(to: "班次、支部或小组", by: "日程")
    case .bookingIsNamedOnce: .bookingIsNamedOnce
    case .bookingLecturerIsALecturer: .reference(to: "师资", by: "日程")
    case .bookingPlaceIsExclusive: .bookingPlaceIsExclusive
    case .bookingsDoNotOverlap: .bookingsDoNotOverlap
    case .busIsOfATrip: .programsFault("大巴与异地教学")
    case .busNameIsNotBlank: .blank("车名")
    case .busNamesAreUniqueInTheTrip: .busNamesAreUniqueInTheTrip
    case .busSeatsArePositive: .positive("座位数")
    case .classStaffDutyIsNotBlank: .blank("在班次中的职责")
    case .classStaffDutyIsHeldOnce: .twice("同一人在班次中的同一职责")
    case .classStaffIsOfAClass: .reference(to: "班次", by: "班主任、组织员")
    case .classStaffIsStaff: .reference(to: "工作人员", by: "所带的班次")
    case .classStepIsAllowed: .classStepIsAllowed
    case .classStepIsOfAClass: .classStepIsOfAClass
    case .classFirstStepStartsFromNothing, .classStepStartsWhereTheLastEnded,
      .classStepsAreNeverTakenBack, .trainingClassStateIsThatOfItsLastStep:
      .programsFault("班次状态与状态记录")
    case .contactDutyIsNotBlank: .blank("联系人的职责")
    case .contactIsOfAnOrganisationOrAPlace: .contactIsOfAnOrganisationOrAPlace
    case .contactNameIsNotBlank: .blank("联系人的姓名")
    case .contactOrganisationIsAnOrganisation: .reference(to: "单位", by: "联系人")
    case .contactPlaceIsAPlace: .reference(to: "地点", by: "联系人")
    case .departmentNameIsNotBlank: .blank("部门名称")
    case .departmentNamesAreUnique: .departmentNamesAreUnique
    case .journalEntryContinuesTheChain, .journalStartsFromNothing: .journalIsNeverRewritten
    case .lectureIsASession, .lectureLecturerIsBooked, .lectureLecturerIsOfALecture:
      .programsFault("讲座、主讲人与占用")
    case .lectureTopicIsNotBlank: .blank("讲座题目")
    case .lectureLecturerIsALecturer: .reference(to: "师资", by: "讲座")
    case .lectureLecturerIsNamedOnce: .twice("讲座的同一位主讲人")
    case .lectureLecturerPartIsKnown: .oneOf("主讲、主持、点评", "在讲座中的角色")
    case .lecturerIsALivePerson: .livePerson(as: "师资")
    case .lecturerIsKnownOnce: .lecturerIsKnownOnce
    case .lecturerKindIsKnown: .oneOf("校内、外请、领导干部", "师资类别")
    case .lecturerNameIsNotBlank: .blank("师资姓名")
    case .personIsLecturerOnce: .personIsLecturerOnce
    case .materialBodyIsNotBlank: .blank("素材正文")
    case .materialIsOfATrip: .reference(to: "异地教学", by: "素材")
    case .materialNamingNeedsAContributor: .materialNamingNeedsAContributor
    case .materialPersonIsAPerson: .reference(to: "供稿人", by: "素材")
    case .materialPlaceIsAPlace: .reference(to: "地点", by: "素材")
    case .materialThemeIsNotBlank: .blank("素材主题")
    case .openingExceptionIsOfAPlace, .openingHoursAreOfAPlace: .programsFault("地点与开放时间")
    case .openingExceptionLiesInsideADay, .openingHoursLieInsideADay: .openingHoursLieInsideADay
    case .openingExceptionIsOneADay: .twice("同一天的临时开放时间")
    case .openingHoursDoNotOverlap: .openingHoursDoNotOverlap
    case .openingHoursWeekdayIsOne: .openingHoursWeekdayIsOne
    case .organisationDivisionCodeHasSixDigits, .placeDivisionCodeHasSixDigits,
      .tripDestinationCodeHasSixDigits:
      .divisionCode
    case .organisationIsNotItsOwnParent: .organisationIsNotItsOwnParent
    case .organisationKindIsNotBlank: .blank("单位类别")
    case .organisationParentIsAnOrganisation: .reference(to: "上级单位", by: "下级单位")
    case .organisationHasOneOfficialNameAtATime: .organisationHasOneOfficialNameAtATime
    case .organisationNameDaysAreSome: .organisationNameDaysAreSome
    case .organisationNameIsNotBlank: .blank("单位名称")
    case .organisationNameIsGivenOnce, .placeNameIsGivenOnce, .studyUnitNameIsGivenOnce:
      .twice("名称或别名")
    case .organisationNameNamesAnOrganisation: .programsFault("单位与名称")
    case .organisationOfficialNamesAreUnique: .organisationOfficialNamesAreUnique
    case .mergedPersonHoldsNoIdNumber: .mergedPersonHoldsNoIdNumber
    case .personBirthIsADate: .personBirthIsADate
    case .personPartyJoinedIsADate: .personDateIsADate("入党时间")
    case .personWorkBegunIsADate: .personDateIsADate("参加工作时间")
    case .personIdNumberHasBothHalves, .personIdNumberIndexIsADigest: .programsFault("加密的证件号码")
    case .personMobileHasBothHalves, .personMobileIndexIsADigest: .programsFault("加密的手机号")
    case .personIdNumberIsNobodyElses: .personIdNumberIsNobodyElses
    case .personIsMergedIntoALivePerson: .personIsMergedIntoALivePerson
    case .personNameIsNotBlank: .blank("姓名")
    case .personSexIsKnown: .oneOf("男、女", "性别")
    case .personalDataKeyIsADigest: .programsFault("主密钥指纹")
    case .placeCapacityIsPositive: .positive("容纳人数")
    case .placeCoordinatesAreOnEarth: .placeCoordinatesAreOnEarth
    case .placeKindIsNotBlank: .blank("地点类别")
    case .placeOfficialNameIsANameOfIt: .placeOfficialNameIsANameOfIt
    case .placeOfficialNamesAreUnique: .placeOfficialNamesAreUnique
    case .placeOrganisationIsAnOrganisation: .reference(to: "单位", by: "地点")
    case .placeNameIsNotBlank: .blank("地点名称")
    case .placeNameNamesAPlace: .programsFault("地点与名称")
    case .placementBranchIsOfTheClass: .placementBranchIsOfTheClass
    case .placementBranchIsThatOfItsGroup: .placementBranchIsThatOfItsGroup
    case .placementGroupIsAGroup: .placementGroupIsAGroup
    case .placementGroupIsOfTheClass: .placementGroupIsOfTheClass
    case .placementIsOfATrainee: .reference(to: "学员", by: "编组")
    case .placementIsSomewhere: .placementIsSomewhere
    case .placementLiesWithinTheClass: .placementLiesWithinTheClass
    case .placementsDoNotOverlap: .placementsDoNotOverlap
    case .quotaIsForAnOrganisation: .reference(to: "单位", by: "名额")
    case .quotaIsGivenOnce: .twice("同一单位的名额")
    case .quotaIsOfAClass: .reference(to: "班次", by: "名额")
    case .quotaPlacesAreNotNegative: .quotaPlacesAreNotNegative
    case .rosterImportIsForAClass: .reference(to: "班次", by: "名册导入批次")
    case .rosterImportIsUndoneOnce: .rosterImportIsUndoneOnce
    case .rosterImportModeIsKnown: .oneOf("add、update、fill、replace、undo", "名册导入方式")
    case .rosterImportSenderIsAnOrganisation: .reference(to: "报送单位", by: "名册导入批次")
    case .rosterImportCountsAddUp, .rosterImportFingerprintIsADigest, .rosterImportRowIsOfAnImport,
      .rosterImportRowKeepsWhatItChanged, .rosterImportRowOutcomeIsKnown,
      .rosterImportRowSaysWhyItWasRejected, .rosterImportUndoSaysOfWhat,
      .rosterImportUndoesAnImport:
      .programsFault("名册导入记录")
    case .rosterMappingFieldIsNotBlank: .blank("列对应的字段")
    case .rosterMappingHeaderIsNotBlank: .blank("列对应的列名")
    case .rosterMappingIsOfAnOrganisation: .reference(to: "单位", by: "列对应")
    case .rosterMappingIsSavedOnce: .twice("同一列的对应")
    case .sessionActualTimeHasBothEnds: .sessionActualTimeHasBothEnds
    case .sessionBelongsToATripOrAClass: .sessionBelongsToATripOrAClass
    case .sessionContactStateIsKnown: .oneOf("待联系、已联系、已确认", "联系情况")
    case .sessionDoesNotReplaceItself: .sessionDoesNotReplaceItself
    case .sessionFollowsTheClass: .reference(to: "班次", by: "日程")
    case .sessionFollowsTheTrip: .reference(to: "异地教学", by: "日程")
    case .sessionFormIsNotBlank: .blank("日程形式")
    case .sessionHasABeginningAndAnEnd: .sessionHasABeginningAndAnEnd
    case .sessionHasActualTimeOnlyWhenHeld: .sessionHasActualTimeOnlyWhenHeld
    case .sessionHeadlinePhraseIsOfAHeadline: .sessionHeadlinePhraseIsOfAHeadline
    case .sessionHoursArePositive: .positive("学时")
    case .sessionKindIsKnown: .programsFault("日程种类")
    case .sessionLiesWithinItsDays: .sessionLiesWithinItsDays
    case .sessionPlaceIsAPlace: .reference(to: "地点", by: "日程")
    case .sessionReplacesASession: .reference(to: "被替代的日程", by: "替代它的日程")
    case .sessionStepIsAllowed: .sessionStepIsAllowed
    case .sessionTitleIsNotBlank: .blank("日程标题")
    case .sessionToComeIsOfALiveClass: .sessionToComeIsOfALiveClass
    case .sessionToComeIsOfALiveTrip: .sessionToComeIsOfALiveTrip
    case .siteVisitHasAPlace: .siteVisitHasAPlace
    case .siteVisitIsASession: .programsFault("日程与现场教学")
    case .siteVisitThemeIsNotBlank: .blank("现场教学主题")
    case .personIsStaffOnce: .personIsStaffOnce
    case .staffDepartmentIsADepartment: .reference(to: "部门", by: "工作人员")
    case .staffDutyIsNotBlank: .blank("工作人员的职责")
    case .staffIsALivePerson: .livePerson(as: "工作人员")
    case .studyUnitBelongsToAClass: .reference(to: "班次", by: "支部或小组")
    case .studyUnitBranchIsOfItsClass: .studyUnitBranchIsOfItsClass
    case .studyUnitCodeIsPlain: .studyUnitCodeIsPlain
    case .studyUnitCodesAreUniqueInTheParent: .studyUnitCodesAreUniqueInTheParent
    case .studyUnitKindIsKnown, .studyUnitNameNamesAUnit: .programsFault("班次、支部或小组")
    case .studyUnitOfficialNameIsANameOfIt: .studyUnitOfficialNameIsANameOfIt
    case .studyUnitOrdinalIsPositive: .positive("期数")
    case .studyUnitParentFitsItsKind: .studyUnitParentFitsItsKind
    case .studyUnitNameIsNotBlank: .blank("班次、支部或小组的名称")
    case .studyUnitNamesAreUniqueInTheParent: .studyUnitNamesAreUniqueInTheParent
    case .traineeClassOrderIsPositive: .positive("名册顺序")
    case .traineeFollowsTheClassDays: .reference(to: "班次", by: "学员")
    case .traineeIsALivePerson: .livePerson(as: "学员")
    case .traineeIsInOneClassAtATime: .traineeIsInOneClassAtATime
    case .traineeIsOnceInAClass: .traineeIsOnceInAClass
    case .traineeOrganisationIsAnOrganisation: .reference(to: "单位", by: "学员")
    case .traineeExtrasGoByHeader: .programsFault("学员附加列")
    case .traineeOverlapReasonIsNotBlank: .blank("同时在两个班次的理由")
    case .traineeStepIsAllowed: .traineeStepIsAllowed
    case .trainingClassDaysAreWhole: .trainingClassDaysAreWhole
    case .trainingClassDepartmentIsADepartment: .reference(to: "部门", by: "班次")
    case .trainingClassIsAClass: .programsFault("班次")
    case .trainingClassKindIsNotBlank: .blank("班次类别")
    case .trainingClassOpensAndClosesInOrder: .trainingClassOpensAndClosesInOrder
    case .trainingClassPlanIsKnown: .oneOf("主体班、计划外", "班次性质")
    case .trainingClassSizeIsPositive: .positive("计划人数")
    case .travelTimeEndsAtAPlace, .travelTimeStartsAtAPlace: .programsFault("地点与路程时间")
    case .travelTimeIsBetweenTwoPlaces: .travelTimeIsBetweenTwoPlaces
    case .travelTimeIsKnownOnce: .twice("同样两地之间的路程时间")
    case .travelTimeIsPositive: .positive("路程时间")
    case .travelTimeSourceIsKnown: .oneOf("measured（实测）、entered（填写）、estimated（估算）", "路程时间的来源")
    case .tripDaysAreWhole: .tripDaysAreWhole
    case .tripStatedDaysArePositive: .positive("文中天数")
    case .tripThemeIsNotBlank: .blank("异地教学主题")
    case .tripDestinationIsNamedOnce: .tripDestinationIsNamedOnce
    case .tripDestinationIsOfATrip, .tripHostIsOfATrip: .programsFault("异地教学与目的地、承接单位")
    case .tripDestinationNameIsNotBlank: .blank("目的地")
    case .tripHostNameIsNotBlank: .blank("承接单位")
    case .tripHostOrganisationIsAnOrganisation: .reference(to: "单位", by: "承接的异地教学")
    case .tripMemberAbsenceHasAReason: .tripMemberAbsenceHasAReason
    case .tripMemberFollowsTheTrip: .programsFault("异地教学与随行名单")
    case .tripMemberGoesOnSomeDay: .tripMemberGoesOnSomeDay
    case .tripMemberIsNamedOnce: .twice("随行名单上的同一人")
    case .tripMemberIsALivePerson: .livePerson(as: "随行人员")
    case .tripMemberIsOnOneTripADay: .tripMemberIsOnOneTripADay
    case .tripMemberPartIsKnown: .oneOf("学员、带队领导、随队工作人员、司机", "随行身份")
    case .tripMemberStateIsKnown: .oneOf("随队、请假不参加", "随行状态")
    case .tripMemberTraineeFitsThePart: .tripMemberTraineeFitsThePart
    case .tripMemberTraineeIsThatPerson: .tripMemberTraineeIsThatPerson
    case .tripStepIsAllowed: .tripStepIsAllowed
    case .tripStepIsOfATrip: .tripStepIsOfATrip
    case .tripFirstStepStartsFromNothing, .tripStateIsThatOfItsLastStep,
      .tripStepStartsWhereTheLastEnded, .tripStepsAreNeverTakenBack:
      .programsFault("异地教学状态与状态记录")
    case .liveTripIsOfALiveClass: .liveTripIsOfALiveClass
    case .tripDaysDoNotOverlap: .tripDaysDoNotOverlap
    case .tripDaysLieWithinTheClass: .tripDaysLieWithinTheClass
    case .tripUnitIsNamedOnce: .twice("出行的班次、支部或小组")
    case .tripUnitFollowsTheClassDays, .tripUnitFollowsTheTrip: .programsFault("异地教学与出行单元")
    case .tripUnitFollowsTheUnit: .reference(to: "班次、支部或小组", by: "异地教学")
    case .schoolNameIsNotBlank: .blank("校名")
    case .schoolSchemaNameIsFree: .schoolSchemaNameIsFree
    case .schoolSchemaNameIsPlain: .schoolSchemaNameIsPlain
    }
  }
}
