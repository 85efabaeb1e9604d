package jp.ward.guard.keys;

/** How a problem of the key folder reads: the file, then Japanese and English, a line each. */
final class Wrong {

  private Wrong() {}

  static String with(String file, String japanese, String english) {
    return file + ": " + japanese + "\n" + file + ": " + english;
  }
}
