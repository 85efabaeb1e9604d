package jp.ward.guard.decision;

/** Where something goes (contract 4.3, destination.kind). */
public enum DestinationKind {
  NONE,
  REGISTERED_ADDRESS,
  FORMER_ADDRESS,
  SAFE_CONTACT,
  DIRECTORY_NUMBER,
  NUMBER_ON_FILE,
  CALLER_SUPPLIED
}
