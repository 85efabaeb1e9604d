package jp.ward.guard.platform;

/** Why the guard does not start: what it is about, and the remedy, in both languages. */
record Problem(String subject, String japanese, String english) {

  /** Two lines. */
  String text() {
    return subject + ": " + japanese + "\n" + subject + ": " + english;
  }
}
