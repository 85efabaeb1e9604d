package jp.ward.guard.registration;

/** On which side of a measure an identifier stands. */
public enum Side {
  PROTECTED,
  RESPONDENT,
  ASSOCIATE,
  SAFE,
  UNSAFE
}
