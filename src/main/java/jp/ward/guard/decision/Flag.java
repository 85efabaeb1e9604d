package jp.ward.guard.decision;

/** What a caller must know beside the verdict (contract 4.3, flags). */
public enum Flag {
  ABOUT_PROTECTED_PERSON,
  MEASURE_PROVISIONAL,
  MEASURE_LAPSED,
  MATCH_UNCERTAIN,
  RECIPIENT_IS_RESPONDENT,
  RECIPIENT_IS_RESPONDENT_SIDE,
  RECIPIENT_UNVERIFIED,
  DESTINATION_UNSAFE,
  COUNTERPART_NOT_AWARE,
  UNATTENDED_CHANNEL,
  /** An official asks at the instance of a respondent or of one of his side (rule 5). */
  AT_RESPONDENTS_INSTANCE,
  /** What is passed on comes from his side, or from where nobody checked (rule 27a). */
  ORIGIN_UNSAFE,
  HOUSEHOLD_MEMBER_PROTECTED,
  MUTUAL_MEASURES,
  REFER_TO_MANAGER,
  REGISTER_STALE
}
