package jp.ward.guard.access;

import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares what tells a strong sign-in and an account that several people share. */
public final class CallerSettings {

  @DeclaredSetting(
      fallback = "mfa,sc|hwk|otp+pin|pwd|fpt|face",
      bounds = Bounds.WAYS_TO_SIGN_IN,
      japanese = "強い認証とみなす amr(`,` は又は、`+` は及び、`|` は部分のいずれか)",
      english = "the `amr` of a strong sign-in (comma: or; plus: and; bar: any of these)")
  public static final String STRONG_AMR = "guard.strong-amr";

  @DeclaredSetting(
      fallback = "mfa",
      japanese = "強い認証を求めるときの acr",
      english = "the `acr` asked for when a strong sign-in is needed")
  public static final String STRONG_ACR = "guard.strong-acr";

  @DeclaredSetting(
      bounds = Bounds.PATTERNS_OF_ACCOUNTS,
      weaker = Weaker.FEWER,
      japanese = "複数の職員が共用するアカウント(`upn`・`sub` の型。`*` は何文字でも、`?` は1文字、`,` で区切る)",
      english =
          "accounts that several people share: patterns of `upn` and `sub` (`*`: any"
              + " characters, `?`: one; comma: or); they ask checks and register `PROVISIONAL`, and"
              + " nothing else")
  public static final String SHARED_ACCOUNTS = "guard.shared-accounts";

  private CallerSettings() {}
}
