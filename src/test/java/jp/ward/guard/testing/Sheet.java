package jp.ward.guard.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The first sheet of an .xlsx file: the text of every cell, and every formula.
 *
 * @param formulas as the file has them, without the equals sign
 */
public record Sheet(List<List<String>> rows, List<String> formulas) {

  public static Sheet of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> shared =
          all(parsed(zip, "xl/sharedStrings.xml"), "si").map(Element::getTextContent).toList();
      Element sheet = parsed(zip, "xl/worksheets/sheet1.xml");
      List<List<String>> rows = new ArrayList<>();
      all(sheet, "row")
          .forEach(
              row -> {
                List<String> cells = new ArrayList<>();
                all(row, "c").forEach(cell -> put(cells, cell, shared));
                rows.add(cells);
              });
      return new Sheet(rows, all(sheet, "f").map(Element::getTextContent).toList());
    }
  }

  /** The cells below a heading, empty where a row has none. */
  public List<String> column(String heading) {
    int index = rows.get(0).indexOf(heading);
    return rows.stream().skip(1).map(row -> index < row.size() ? row.get(index) : "").toList();
  }

  private static void put(List<String> cells, Element cell, List<String> shared) {
    String value = all(cell, "v").map(Element::getTextContent).findFirst().orElse("");
    int index = columnOf(cell.getAttribute("r"));
    while (cells.size() <= index) {
      cells.add("");
    }
    boolean isShared = cell.getAttribute("t").equals("s");
    cells.set(index, isShared ? shared.get(Integer.parseInt(value)) : value);
  }

  /** {@code AB12} is the column 27, counted from 0. */
  private static int columnOf(String reference) {
    return reference.chars().filter(Character::isLetter).reduce(0, (n, c) -> n * 26 + c - 'A' + 1)
        - 1;
  }

  private static java.util.stream.Stream<Element> all(Element below, String name) {
    NodeList found = below.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static Element parsed(ZipFile zip, String part) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(part, e);
    }
  }
}
