package jp.ward.guard.platform;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Opens the database once before anything starts, for reading only, so that what is in the way is
 * told as a problem with its remedy and not as a stack trace. It makes no file.
 *
 * <p>A fault that it does not know is no problem of its own: the start itself decides.
 */
final class DatabaseProbe {

  private static final String SECONDS = "5";

  private DatabaseProbe() {}

  /** Empty where nothing is in the way. */
  static Optional<Problem> problem(Settings settings) {
    String url = settings.value(Settings.JDBC_URL);
    Optional<Problem> ofFile = H2Address.file(url).flatMap(DatabaseProbe::ofFile);
    if (ofFile.isPresent()) {
      return ofFile;
    }
    try (Connection opened = connect(settings, url)) {
      return Optional.empty();
    } catch (SQLException refused) {
      return DatabaseFaults.problem(refused, url);
    } catch (ReflectiveOperationException noDriver) {
      return Optional.empty();
    }
  }

  private static Optional<Problem> ofFile(String name) {
    Path file;
    try {
      file = Path.of(name + ".mv.db").toAbsolutePath();
    } catch (InvalidPathException e) {
      return Optional.of(
          DatabaseFaults.wrong("ファイルの名前として読めません。", "is not the name of a file. Correct it."));
    }
    Path folder = file.getParent();
    while (folder != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return Optional.of(
          DatabaseFaults.wrong(
              "データベースのフォルダに書き込めません。場所と権限を確かめてください。",
              "the folder of the database cannot be written to. Check where it is and who may write"
                  + " there."));
    }
    boolean isUsable =
        Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file);
    return Files.exists(file) && !isUsable
        ? Optional.of(
            DatabaseFaults.wrong(
                "データベースのファイルを読み書きできません。場所と権限を確かめてください。",
                "the database's file cannot be read and written. Check where it is and who may do"
                    + " so."))
        : Optional.empty();
  }

  private static Connection connect(Settings settings, String url)
      throws SQLException, ReflectiveOperationException {
    boolean isH2 = url.startsWith("jdbc:h2:");
    Properties login = new Properties();
    login.setProperty("user", settings.value(Settings.USERNAME));
    login.setProperty("password", settings.value(Settings.PASSWORD));
    if (!isH2) {
      login.setProperty("connectTimeout", SECONDS);
      login.setProperty("loginTimeout", SECONDS);
    }
    // By its name: the jar's own class loader hides drivers from DriverManager.
    Class<?> driver = Class.forName(isH2 ? "org.h2.Driver" : "org.postgresql.Driver");
    Connection opened =
        ((Driver) driver.getDeclaredConstructor().newInstance())
            .connect(isH2 ? lookingOnly(url) : url, login);
    if (opened == null) {
      throw new SQLException("the driver does not know this address", "08001");
    }
    return opened;
  }

  /** The address for one look: it makes no database, and changes no file of this machine. */
  private static String lookingOnly(String url) {
    String look = url + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    return H2Address.file(url).isPresent() ? look + ";ACCESS_MODE_DATA=r" : look;
  }
}
