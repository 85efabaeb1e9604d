package jp.ward.guard.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import jp.ward.guard.directory.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server on this machine. */
class MailTest {

  private static final Contact CONTACT =
      new Contact(SomeNotices.OFFICE, "staff", "14102-welfare.staff@example.invalid", "");

  private final Vertx vertx = Vertx.vertx();
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)
          });
  private final Notice notice = SomeNotices.notice(NoticeKind.APPROVAL_WAITING);

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    vertx.close();
  }

  @Test
  void the_office_gets_the_way_to_its_inbox_and_nothing_else() throws Exception {
    send(sender(server.getSmtp().getPort(), "off"));
    MimeMessage came = server.getReceivedMessages()[0];
    assertEquals(Letter.SUBJECT, came.getSubject());
    String text = came.getContent().toString().replace("\r\n", "\n");
    assertEquals(new Letter(notice.id(), SomeNotices.BASE + "/desk/").text().strip(), text.strip());
    assertFalse(text.contains(SomeNotices.REFERENCE));
    assertEquals(CONTACT.mail(), came.getAllRecipients()[0].toString());
    assertEquals(1, came.getAllRecipients().length);
    assertEquals("<" + notice.id() + "@example.invalid>", came.getMessageID());
    String whole = GreenMailUtil.getWholeMessage(came).replace(CONTACT.mail(), "");
    assertFalse(whole.contains(SomeNotices.OFFICE), whole);
    assertFalse(whole.contains(InetAddress.getLocalHost().getHostName()), whole);
  }

  @Test
  void a_server_without_encryption_is_told_nothing() {
    String fault = fault(sender(server.getSmtp().getPort(), "starttls"));
    assertFalse(fault.equals("TIMEOUT"), fault);
    assertEquals(0, server.getReceivedMessages().length);
  }

  /** GreenMail shows a certificate that nobody vouches for. */
  @Test
  void a_server_that_cannot_prove_who_it_is_is_told_nothing() {
    fault(sender(server.getSmtps().getPort(), "tls"));
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void a_server_that_never_speaks_is_left_in_time() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      MailSender sender = sender(silent.getLocalPort(), "off");
      for (int i = 0; i < 3; i++) {
        assertEquals("TIMEOUT", fault(sender));
      }
    }
  }

  @Test
  void a_mail_that_is_refused_is_a_fault_without_the_servers_words() throws Exception {
    try (ServerSocket refusing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try (Socket one = refusing.accept()) {
                  one.getOutputStream().write("554 5.7.1 not you\r\n".getBytes(US_ASCII));
                  one.getInputStream().readAllBytes();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      server.start();
      assertEquals("SMTP_554", fault(sender(refusing.getLocalPort(), "off")));
      server.join(5_000);
    }
  }

  @Test
  void a_server_that_is_not_there_is_a_fault_and_no_more() {
    int port = server.getSmtp().getPort();
    server.stop();
    assertEquals("NO_CONNECTION", fault(sender(port, "off")));
  }

  @Test
  void without_a_server_it_is_off() {
    assertFalse(
        new MailSender(
                vertx,
                new SomeNotices.Server(Optional.empty(), 587, "starttls"),
                SomeNotices.settings(Duration.ofSeconds(1)),
                Optional.empty())
            .isOn());
  }

  private String fault(MailSender sender) {
    return SendFault.of(assertThrows(CompletionException.class, () -> send(sender)));
  }

  private void send(MailSender sender) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> sender.send(notice, CONTACT).join());
  }

  private MailSender sender(int port, String tls) {
    return new MailSender(
        vertx,
        new SomeNotices.Server(Optional.of("localhost"), port, tls),
        SomeNotices.settings(Duration.ofSeconds(1)),
        Optional.of(SomeNotices.BASE));
  }
}
