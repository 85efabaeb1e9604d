package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.finds;
import static jp.ward.guard.identity.Sample.form;
import static jp.ward.guard.identity.Sample.isExactly;
import static jp.ward.guard.identity.Sample.isRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("メールアドレスの書き方は一つか、受け付けない")
class OneMailboxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hana@mail.example.jp",
        "HANA@Mail.Example.JP",
        " hana@mail.example.jp ",
        "hana@mail.example.jp.",
        "hana@mail.example.jp。",
        "hana@mail。example。jp",
        "hana@mail．example．jp",
        "hana@mail｡example｡jp",
        "ｈａｎａ＠ｍａｉｌ．ｅｘａｍｐｌｅ．ｊｐ",
        "hana﹫mail.example.jp",
        "hana@mail․example․jp",
        "ha\u00adna@mail.example.jp",
        "hana\u200b@mail.example.jp",
        "hana@ma\u2060il.example.jp",
        "hana@\ufeffmail.example.jp",
        "hana\u034f@mail.example.jp",
        "hana\u3164@mail.example.jp",
        "\"hana\"@mail.example.jp",
        "hana@MAIL.EXAMPLE.ＪＰ",
        "𝐡𝐚𝐧𝐚@mail.example.jp",
        "ⓗⓐⓝⓐ@mail.example.jp"
      })
  void one_mailbox_has_these_writings(String written) {
    assertEquals("EMAIL||hana@mail.example.jp", form(Scheme.EMAIL, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<hana@mail.example.jp>",
        "Hana <hana@mail.example.jp>",
        "\"Hana\" <hana@mail.example.jp>",
        "見本花子 <hana@mail.example.jp>",
        "mailto:hana@mail.example.jp",
        "MAILTO:hana@mail.example.jp",
        "ｍａｉｌｔｏ：hana@mail.example.jp",
        "hana@mail.example.jp (Hana)",
        "hana(Hana)@mail.example.jp",
        "hana@(home)mail.example.jp",
        "hana%40mail.example.jp",
        "hana%mail.example.jp@relay.example",
        "@relay.example:hana@mail.example.jp",
        "relay.example!hana@mail.example.jp",
        "hana@mail.example.jp@relay.example",
        "hana@mail.example.jp..",
        "hana@mail..example.jp",
        "hana@.mail.example.jp",
        "hana@mail.example.jp,",
        "hana@mail.example.jp;",
        "hana@mail.example.jp、",
        "hana@mail.example.jp!",
        "hana@mail.example.jp>",
        "hana@mail.example.jp?subject=x",
        "hana@mail.example.jp/",
        "hana@mail.example.jp:25",
        "hana @mail.example.jp",
        "hana@ mail.example.jp",
        "hana at mail.example.jp",
        "hana@[192.0.2.1]",
        "hana@192.0.2.1",
        "hana@[IPv6:2001:db8::1]",
        "hana@localhost",
        "hana@mail.example.jp,taro@mail.example.jp",
        "'hana'@mail.example.jp",
        "'hana@mail.example.jp'",
        "\"ha na\"@mail.example.jp",
        "\"ha\\na\"@mail.example.jp",
        "\"hana@home\"@mail.example.jp",
        "=?utf-8?q?hana?=@mail.example.jp",
        "はな@mail.example.jp",
        "hаna@mail.example.jp",
        "hana@-mail.example.jp",
        "hana@mail_x.example.jp",
        "hana@xn--zzzzzzzzz99999999.example",
        ".hana@mail.example.jp",
        "hana&#64;mail.example.jp",
        "&lt;hana@mail.example.jp&gt;",
        "hana＠＠mail.example.jp"
      })
  void these_are_refused_for_they_would_never_be_found(String written) {
    assertTrue(isRefused(Scheme.EMAIL, written));
  }

  @ParameterizedTest
  @CsvSource({
    "hana@日本語.example.jp, hana@xn--wgv71a119e.example.jp",
    "hana@日本語。example。jp, hana@XN--WGV71A119E.example.jp",
    "hana@bücher.example, hana@xn--bcher-kva.example",
    "hana@BÜCHER.example, hana@bu\u0308cher.example",
    "hana@straße.example, hana@xn--strae-oqa.example",
    "a..b@docomo.example.jp, A..B@docomo.example.jp",
    "ab.@docomo.example.jp, \"ab.\"@docomo.example.jp"
  })
  void a_host_in_two_alphabets_and_old_mailboxes_of_carriers_have_one_form(
      String one, String other) {
    assertEquals(form(Scheme.EMAIL, one), form(Scheme.EMAIL, other));
  }

  @ParameterizedTest
  @CsvSource({
    "hana+home@mail.example.jp, hana@mail.example.jp",
    "hana+home@mail.example.jp, hana+work@mail.example.jp",
    "ha.na@gmail.com, hana@gmail.com",
    "hana@googlemail.com, h.a.n.a+x@gmail.com"
  })
  void on_doubt_a_tag_makes_no_other_mailbox(String one, String other) {
    assertTrue(finds(Scheme.EMAIL, one, other));
    assertTrue(finds(Scheme.EMAIL, other, one));
    assertFalse(isExactly(Scheme.EMAIL, one, other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hanna@mail.example.jp",
        "han@mail.example.jp",
        "hana1@mail.example.jp",
        "ha.na@mail.example.jp",
        "ha-na@mail.example.jp",
        "ha_na@mail.example.jp",
        "hana.@mail.example.jp",
        "_hana@mail.example.jp",
        "hana@mail.example.com",
        "hana@mail.example.co.jp",
        "hana@example.jp",
        "hana@mail1.example.jp",
        "hana@mai1.example.jp",
        "hana@m.ail.example.jp",
        "hana@mail-example.jp",
        "hana@mailexample.jp",
        "hana@mail.example.jp.jp",
        "hana@xn--wgv71a119e.jp",
        "hana@maíl.example.jp",
        "o'hana@mail.example.jp"
      })
  void these_are_other_mailboxes(String other) {
    assertFalse(finds(Scheme.EMAIL, other, "hana@mail.example.jp"));
    assertFalse(finds(Scheme.EMAIL, "hana@mail.example.jp", other));
  }

  @Test
  void a_long_mailbox_is_refused() {
    assertFalse(isRefused(Scheme.EMAIL, "a".repeat(64) + "@mail.example.jp"));
    assertTrue(isRefused(Scheme.EMAIL, "a".repeat(65) + "@mail.example.jp"));
    assertTrue(isRefused(Scheme.EMAIL, "a@" + "b".repeat(64) + ".example.jp"));
  }
}
