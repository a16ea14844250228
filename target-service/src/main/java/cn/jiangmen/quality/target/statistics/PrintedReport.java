package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standings;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints the plan's numbers as PDF. The characters it needs of the two fonts are embedded: Latin ones of the font that comes
 * with PDFBox, Chinese ones of the font in this service's resources. One report is laid out at a time.
 */
@ApplicationScoped
public class PrintedReport {
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String HAN = "/fonts/DroidSansFallbackFull.ttf";
    private static final int REGULAR = 400;

    private final DataSource database;
    private final Standings standings;
    private final Clock clock;
    private final ReentrantLock press = new ReentrantLock();

    PrintedReport(DataSource database, Standings standings, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "statistics")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Report report);
    }

    /** The numbers of a day; today's when it is null. */
    public byte[] print(LocalDate on, boolean english) throws SQLException {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        LocalDate day = on == null ? today : StatisticsService.inRange("on", on);
        Report report = Snapshot.read(
                database,
                connection ->
                        ReportReading.read(connection, day, today, english, clock.instant(), standings.in(connection)));
        press.lock();
        try {
            return pdf(Templates.report(report).render());
        } finally {
            press.unlock();
        }
    }

    private static byte[] pdf(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font(LATIN, PDDocument.class), "Latin", REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font(HAN, PrintedReport.class), "Han", REGULAR, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withProducer("quality-suite")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name, Class<?> beside) {
        InputStream font = beside.getResourceAsStream(name);
        if (font == null) {
            throw new IllegalStateException("the font is missing: " + name);
        }
        return font;
    }
}
