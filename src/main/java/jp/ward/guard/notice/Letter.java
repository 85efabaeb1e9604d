package jp.ward.guard.notice;

/**
 * What a mail says: that something waits, and where to sign in. The same words for everything, so
 * that whoever reads over a shoulder or in a mailbox learns nothing about anybody, and has no id by
 * which to ask.
 *
 * @param id the notice's own, {@code ntc_01J...}: it tells a second copy from a second notice, and
 *     leads to nothing
 */
record Letter(String id, String url) {

  static final String SUBJECT = "【開示ガード】確認をお待ちしているものがあります";

  private static final String TEXT =
      """
      開示ガードに、確認をお待ちしているものがあります。

      {url}

      お知らせの番号: {id}
      内容はこのメールには書かれていません。開示ガードにサインインして確かめてください。
      このメールは自動で送られています。返信はできません。
      """;

  String text() {
    return TEXT.replace("{url}", url).replace("{id}", id);
  }

  @Override
  public String toString() {
    return "Letter[]";
  }
}
