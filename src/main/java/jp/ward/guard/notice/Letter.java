package jp.ward.guard.notice;

/**
 * What a mail says: that something waits, and where to sign in. The same words for everything, so
 * that whoever reads over a shoulder or in a mailbox learns nothing about anybody, and has no id by
 * which to ask.
 */
record Letter(String url) {

  static final String SUBJECT = "【開示ガード】確認をお待ちしているものがあります";

  private static final String TEXT =
      """
      開示ガードに、確認をお待ちしているものがあります。

      {url}

      内容や番号はこのメールには書かれていません。開示ガードにサインインして確かめてください。
      このメールは自動で送られています。返信はできません。
      """;

  String text() {
    return TEXT.replace("{url}", url);
  }

  @Override
  public String toString() {
    return "Letter[]";
  }
}
