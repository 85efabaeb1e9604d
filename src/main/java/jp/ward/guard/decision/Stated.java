package jp.ward.guard.decision;

/** How the client of an agent or professional was named (contract 4.3, actingFor.stated). */
public enum Stated {
  NONE,
  ORAL,
  WRITTEN,
  REFUSED
}
