package jp.ward.guard.measure;

/** On which side of a measure an identifier stands. */
enum Side {
  PROTECTED,
  RESPONDENT,
  ASSOCIATE,
  SAFE,
  UNSAFE
}
