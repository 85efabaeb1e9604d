package jp.ward.guard.web;

/** Tells which text may be kept and looked for. Held by FieldsTest, BadQuestionStoryTest. */
final class StorableText {

  private StorableText() {}

  /** Half a surrogate pair would be hashed like any other, and no database takes a NUL. */
  static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }

  private static boolean isStorable(int point) {
    return point == '\n'
        || point == '\t'
        || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }
}
