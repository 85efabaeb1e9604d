package jp.ward.guard.notice;

import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares what notices point to, and what signs those that go to a system. */
public final class NoticeSettings {

  @DeclaredSetting(
      unset = "なし / none",
      weaker = Weaker.NEVER,
      japanese = "お知らせに書くこのガードのアドレス。お知らせを送るなら必要",
      english = "this guard's address in notices (`https://…`); needed where notices are sent")
  public static final String LINK_BASE = "guard.link-base";

  @DeclaredSetting(
      unset = "なし / none",
      japanese = "webhook の署名の鍵(`whsec_…`。替える間は新旧を空白で並べる。なければ webhook は送らない)",
      english =
          "signs webhooks: `whsec_` and 24 to 64 bytes in base64; while it changes the new"
              + " one, a space, the old one; without it no webhook is sent")
  public static final String WEBHOOK_SECRET = "guard.webhook.secret";

  private NoticeSettings() {}
}
