package jp.ward.guard.platform;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.ledger.LedgerReader;
import jp.ward.guard.ledger.StateNote;
import jp.ward.guard.ledger.Verification;

/**
 * The command {@code verify-ledger}: reads, never writes, and starts nothing. Held by TamperingIT.
 */
final class LedgerVerification {

  private LedgerVerification() {}

  /** The exit code: 0 sound, 1 not sound or not readable. */
  static int run(SmallRyeConfig config) {
    Settings settings = Main.settings(config);
    List<String> problems = new ArrayList<>();
    Optional<Keys> keys = keys(settings, problems);
    if (keys.isPresent()) {
      try (Connection connection = connect(settings)) {
        StateNote note = new StateNote(Preflight.stateDir(settings));
        say(note.last());
        LedgerReader reader = new LedgerReader(connection, keys.get());
        int ledger = report(reader.verify(note));
        return Math.max(ledger, reportRegister(reader.verifyRegister()));
      } catch (SQLException | ReflectiveOperationException e) {
        problems.add(
            problem(
                Settings.JDBC_URL,
                "データベースを開けません。動いている開示ガードがファイルを使っているなら、止めるか写しで検証してください。",
                "the database cannot be opened. If a running guard holds the file, stop it or"
                    + " verify a copy."));
      }
    }
    Terminal.complain(problems);
    return 1;
  }

  private static Optional<Keys> keys(Settings settings, List<String> problems) {
    Optional<String> dir = settings.given(Settings.KEYS_DIR);
    if (dir.isEmpty()) {
      problems.add(
          problem(
              Settings.KEYS_DIR,
              "設定されていません。この台帳の鍵のフォルダを設定してください。",
              "is not set. Set it to the key folder of this register."));
      return Optional.empty();
    }
    return Optional.ofNullable(KeyFolder.read(Path.of(dir.get()), problems)).map(Keys::new);
  }

  private static Connection connect(Settings settings)
      throws SQLException, ReflectiveOperationException {
    String url = settings.value(Settings.JDBC_URL);
    boolean isH2 = url.startsWith("jdbc:h2:");
    Properties login = new Properties();
    login.setProperty("user", settings.value(Settings.USERNAME));
    login.setProperty("password", settings.value(Settings.PASSWORD));
    // By its name: the jar's own class loader hides drivers from DriverManager.
    Class<?> driver = Class.forName(isH2 ? "org.h2.Driver" : "org.postgresql.Driver");
    Connection connection =
        ((Driver) driver.getDeclaredConstructor().newInstance())
            .connect(isH2 ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url, login);
    if (connection == null) {
      throw new SQLException("the driver does not know this address");
    }
    return connection;
  }

  private static void say(long noted) {
    Terminal.say(
        noted == 0
            ? "控えがないので、末尾は台帳だけで確かめます。 / No state note: the end is judged by the ledger alone."
            : "控えと照らし合わせます。 / Held against the state note.");
  }

  private static int report(Verification found) {
    Terminal.say("正しい記録 / sound entries: " + found.entries());
    Terminal.say("内容の鍵を廃棄した記録 / with destroyed content: " + found.destroyed());
    if (found.isSound()) {
      Terminal.say("台帳は書かれたときのままです。 / The ledger is as it was written.");
      return 0;
    }
    String fault = found.firstFault().orElseThrow().toString();
    Terminal.complain(
        List.of(
            "台帳は書かれたときのままではありません: " + fault + "\nThe ledger is not as it was written: " + fault));
    return 1;
  }

  private static int reportRegister(List<String> doubts) {
    if (doubts.isEmpty()) {
      Terminal.say("登録簿は開示ガードが書いたままです。 / The register is as the guard wrote it.");
      return 0;
    }
    Terminal.complain(
        doubts.stream()
            .map(one -> "登録簿が書かれたときのままではありません: " + one + "\nThe register: " + one)
            .toList());
    return 1;
  }

  private static String problem(Setting setting, String japanese, String english) {
    return new Problem(setting.variable(), japanese, english).text();
  }
}
