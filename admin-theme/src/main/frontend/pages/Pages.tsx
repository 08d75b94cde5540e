import { Suspense } from "react";
import { ConfirmationProvider } from "../group/Confirmation";
import { useHost } from "../host/host";
import { SignInAgain } from "../host/SignInAgain";
import { MessagesProvider } from "../messages/messages";
import { Loading } from "../ui/Feedback";
import { later } from "../ui/later";
import { ToastsProvider } from "../ui/Toasts";
import { Unbroken } from "../ui/Unbroken";
import { UnsavedQuestion } from "../ui/UnsavedQuestion";
import { WorkspacesPage } from "../workspace/WorkspacesPage";
import { WorkspacePage } from "./WorkspacePage";

// Only realm admins open the one, and they never the other.
const AllUsersPage = later(async () => (await import("../instance/AllUsersPage")).AllUsersPage);
const MyWorkspacesPage = later(async () => (await import("../currentuser/MyWorkspacesPage")).MyWorkspacesPage);

/** All pages, by their path. */
export function Pages() {
  const { locale, own, location } = useHost();
  return (
    <MessagesProvider locale={locale} own={!!own}>
      <ToastsProvider>
        <ConfirmationProvider>
          <Unbroken page={location.path}>
            <Suspense fallback={<Loading />}>
              <Page />
            </Suspense>
          </Unbroken>
          <UnsavedQuestion />
          <SignInAgain />
        </ConfirmationProvider>
      </ToastsProvider>
    </MessagesProvider>
  );
}

function Page() {
  const { location, own } = useHost();
  const [, workspace, tab, ...rest] = location.path.split("/").map(decodeURIComponent);
  if (!workspace) return own ? <MyWorkspacesPage own={own} /> : <WorkspacesPage />;
  if (workspace === "-") return <AllUsersPage />;
  return <WorkspacePage key={workspace} id={workspace} tab={tab || "users"} rest={rest} />;
}
