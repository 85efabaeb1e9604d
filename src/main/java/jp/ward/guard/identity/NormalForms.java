package jp.ward.guard.identity;

import jp.ward.guard.kernel.Scheme;

/** How this build reads words of a scheme, for the start to hold against what is stored. */
public final class NormalForms {

  private NormalForms() {}

  /**
   * Everything under which a word is stored and asked for, in the clear: only for words that nobody
   * bears.
   *
   * @param scheme one that no municipality numbers
   */
  public static String of(Scheme scheme, String word) {
    IdentifierReading reading =
        CleanText.of(word)
            .map(text -> Identities.plain(scheme).read(text))
            .orElse(new IdentifierReading.Refused(""));
    return reading instanceof IdentifierReading.Understood read
        ? String.join("\n", read.whole(), read.parts().toString(), read.doubtful().toString())
        : "refused";
  }
}
