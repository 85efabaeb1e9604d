package jp.ward.guard.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://notify.example.invalid/14101",
        "https://notify.example.invalid:8443/a?b=c",
        "http://localhost:8080/a",
        "http://127.0.0.1/a",
        "http://[::1]:9000/a"
      })
  void an_address_over_tls_or_of_this_machine_is_safe(String address) {
    assertTrue(Contact.isSafeAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://notify.example.invalid/a",
        "http://localhost.example.invalid/a",
        "http://localhost@example.invalid/a",
        "https://user:word@example.invalid/a",
        "https://example.invalid/a#b",
        "https:///a",
        "ftp://localhost/a",
        "https://example.invalid/a\r\nX: y",
        "https://見本.example.invalid/",
        "example.invalid",
        ""
      })
  void any_other_is_not(String address) {
    assertFalse(Contact.isSafeAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a@b c",
        "a@b,c@d",
        "a@b\r\nBcc: c@d",
        "<a@b>",
        "見本@example.invalid",
        ""
      })
  void what_is_not_one_plain_mail_address_is_none(String text) {
    assertFalse(Contact.isMail(text));
    assertTrue(Contact.isMail("14101-tax.staff@mail.example.invalid"));
  }

  @Test
  void an_office_or_every_office_of_a_municipality_is_told() {
    Contact civil = new Contact("14101-civil", "measure-officer", "a@example.invalid", "");
    Contact tax = new Contact("14101-tax", "measure-officer", "b@example.invalid", "");
    Contact staff = new Contact("14101-tax", "staff", "c@example.invalid", "");
    Contact other = new Contact("14102-civil", "measure-officer", "d@example.invalid", "");
    Directory directory =
        new Directory(
            List.of(
                new Office("14101-civil", "141011", "甲", "1"),
                new Office("14101-tax", "141011", "乙", "2"),
                new Office("14102-civil", "141020", "丙", "3")),
            List.of(),
            List.of(),
            List.of(),
            List.of(civil, tax, staff, other));
    assertEquals(List.of(tax), directory.contactsAt("14101-tax", "measure-officer"));
    assertEquals(List.of(civil, tax), directory.contactsAt("141011", "measure-officer"));
    assertEquals(List.of(), directory.contactsAt("14101", "measure-officer"));
  }
}
