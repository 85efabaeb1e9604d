package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.ward.guard.notice.Hook;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("kill -9: 確定したお知らせは、何度倒れても届く")
class NoticeKillIT {

  private static final String REFERENCE = "H7K4-29QM";

  @TempDir Path folder;

  @Test
  void what_was_committed_is_delivered_after_a_kill_before_and_a_kill_in_the_middle()
      throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (Hook hook = new Hook().hanging();
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        PackagedGuard guard = new PackagedGuard(folder)) {
      policies(hook.address());
      guard
          .with("GUARD_POLICIES_DIR", folder.resolve("policies").toString())
          .with("GUARD_LINK_BASE", "https://guard.example.invalid")
          .with("GUARD_SMTP_HOST", "localhost")
          .with("GUARD_SMTP_TLS", "off")
          .with("GUARD_SMTP_FROM", "guard@example.invalid")
          .with("GUARD_SMTP_PORT", String.valueOf(silent.getLocalPort()))
          .with("GUARD_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          .with("GUARD_NOTICE_EVERY", "off");
      guard.start();
      guard.jar.kill();
      commit(guard.database);

      guard.with("GUARD_NOTICE_EVERY", "PT1S").with("GUARD_NOTICE_TIMEOUT", "PT2S");
      guard.start();
      await(() -> hook.came.size() == 1);
      guard.jar.kill(); // it has asked both, and knows of neither what became of it
      assertEquals(0, mail.getReceivedMessages().length);

      hook.answering();
      guard.with("GUARD_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
      guard.start();
      await(() -> hook.came.size() >= 2 && mail.getReceivedMessages().length >= 1);
      assertEquals(
          hook.came.get(0).headers().get("webhook-id"),
          hook.came.get(1).headers().get("webhook-id"),
          "a receiver can tell that it is the same");
      assertTrue(hook.came.get(1).body().contains("jp.ward.guard.inbox."));
      assertFalse(hook.came.get(1).body().contains(REFERENCE), "not in the notice");
      await(() -> health(guard).matches("(?s).*\"waiting\": 0.*"));
      assertFalse(guard.jar.output().contains(REFERENCE), "not in the log");
      assertFalse(guard.jar.managed("/q/metrics").contains(REFERENCE), "not in the metrics");
      assertTrue(guard.jar.managed("/q/metrics").contains("guard_notices_delivered_total 2.0"));
    } finally {
      mail.stop();
    }
  }

  /** What a transaction of the guard leaves behind when it is killed right after its commit. */
  private static void commit(Path database) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + database, "guard", "");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO notice (id, kind, office, role, channel, reference, told_at, state,"
                    + " attempts, due_at) VALUES (?, 'HANDOVER_WAITING', '14102-welfare', 'staff',"
                    + " ?, ?, CURRENT_TIMESTAMP, 'WAITING', 0, CURRENT_TIMESTAMP)")) {
      for (String channel : new String[] {"MAIL", "WEBHOOK"}) {
        insert.setString(1, "ntc_" + channel);
        insert.setString(2, channel);
        insert.setString(3, REFERENCE);
        assertEquals(1, insert.executeUpdate());
      }
    }
  }

  private void policies(String webhook) throws Exception {
    for (Map.Entry<String, byte[]> file : ShippedFolder.files().entrySet()) {
      Path copy = folder.resolve("policies").resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
    Files.writeString(
        folder.resolve("policies/contacts.csv"),
        "office,role,mail,webhook\n14102-welfare,staff,14102@example.invalid," + webhook + "\n");
  }

  private static String health(PackagedGuard guard) {
    try {
      return guard.jar.managed("/q/health/ready");
    } catch (Exception e) {
      return "";
    }
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 600 && !holds.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertTrue(holds.getAsBoolean());
  }
}
