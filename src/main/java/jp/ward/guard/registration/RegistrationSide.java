package jp.ward.guard.registration;

/** On which side of a measure an identifier stands. */
public enum RegistrationSide {
  PROTECTED,
  RESPONDENT,
  ASSOCIATE,
  SAFE,
  UNSAFE
}
