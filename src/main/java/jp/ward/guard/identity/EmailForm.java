package jp.ward.guard.identity;

import com.ibm.icu.text.Normalizer2;

/** A mail address: case and width folded, one @ with something on both sides, no spaces. */
final class EmailForm implements NormalForm {

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Reading REFUSED =
      new Reading.Refused("not a mail address: write it as name@host, without spaces");

  @Override
  public Reading read(String text) {
    String mail = CASELESS.normalize(text);
    int at = mail.indexOf('@');
    boolean isMail =
        at > 0 && at < mail.length() - 1 && mail.indexOf('@', at + 1) < 0 && mail.indexOf(' ') < 0;
    return isMail ? Reading.whole(Reading.form("EMAIL", "", mail)) : REFUSED;
  }
}
