// How fast HeidelTime is: java -cp ARCHIVE HeidelTimeClock.java LANGUAGE SETTINGS (DATE FILE)...
// Prints the seconds of processor time, of all threads, of its second pass over the files: like a program that runs
// on, without its start and without the first use of its rules.

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

class HeidelTimeClock {
    public static void main(String[] words) throws Exception {
        var clock = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var day = new SimpleDateFormat("yyyy-MM-dd");
        var language = Language.getLanguageFromString(words[0]);
        var tagger = new HeidelTimeStandalone(
            language, DocumentType.NEWS, OutputType.TIMEML, words[1], POSTagger.NO, false);
        long started = 0;
        for (int pass = 0; pass < 2; pass++) {
            started = clock.getProcessCpuTime();
            for (int i = 2; i < words.length; i += 2) {
                tagger.process(Files.readString(Path.of(words[i + 1])), day.parse(words[i]));
            }
        }
        System.out.println((clock.getProcessCpuTime() - started) / 1e9);
    }
}
