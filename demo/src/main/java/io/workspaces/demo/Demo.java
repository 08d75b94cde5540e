package io.workspaces.demo;

import io.workspaces.localserver.admin.Tokens;
import java.io.IOException;
import java.sql.SQLException;

/** Tells the story, and stays up to be tried out unless asked to exit. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        tell(DemoOptions.ofSystemProperties(), new Narrator(System.out));
    }

    static void tell(DemoOptions options, Narrator narrator) throws IOException, SQLException {
        try (Stage stage = Stage.open(options, narrator)) {
            DemoRealm demo = DemoRealm.layOut(stage, narrator);
            tell(stage, demo, narrator);
            if (!options.exit()) {
                new StayUp(stage, narrator).tell();
            }
        }
    }

    private static void tell(Stage stage, DemoRealm demo, Narrator narrator) throws SQLException {
        narrator.chapter("1/4 A CSV of people is uploaded");
        new Upload(demo.workspace(), narrator).tell();

        narrator.chapter("2/4 People come");
        Arrivals arrivals = new Arrivals(stage, demo, narrator);
        Tokens ada = arrivals.followLink();
        Tokens william = arrivals.signInThroughProvider();

        narrator.chapter("3/4 The app reads the current user");
        new AppReads(demo, narrator).tell(william, ada);

        narrator.chapter("4/4 The database holds only ciphertext");
        new LookInDatabase(stage.server().database(), narrator).tell();
    }
}
