package jp.ward.guard.decision;

/** How an associate belongs to a respondent (contract 4.4). */
public enum AssociateKind {
  HOUSEHOLD,
  RELATIVE,
  AGENT,
  PROFESSIONAL,
  EMPLOYER
}
