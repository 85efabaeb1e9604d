package jp.ward.guard.decision;

/** Who would learn something, as the caller states it (contract 4.3, recipient.party). */
public enum Party {
  SELF,
  HOUSEHOLD,
  RELATIVE,
  AGENT,
  PROFESSIONAL,
  OFFICE,
  OTHER_MUNICIPALITY,
  PUBLIC_BODY,
  POLICE,
  COURT,
  SCHOOL,
  MEDICAL,
  EMPLOYER,
  THIRD_PARTY,
  SYSTEM,
  STAFF,
  UNKNOWN
}
