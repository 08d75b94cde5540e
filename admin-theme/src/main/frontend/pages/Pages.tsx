import { ConfirmationProvider } from "../group/Confirmation";
import { MyWorkspacesPage } from "../currentuser/MyWorkspacesPage";
import { useHost } from "../host/host";
import { SignInAgain } from "../host/SignInAgain";
import { AllUsersPage } from "../instance/AllUsersPage";
import { MessagesProvider } from "../messages/messages";
import { ToastsProvider } from "../ui/Toasts";
import { UnsavedQuestion } from "../ui/UnsavedQuestion";
import { WorkspacesPage } from "../workspace/WorkspacesPage";
import { WorkspacePage } from "./WorkspacePage";

/** All pages, by their path. */
export function Pages() {
  const { locale, own } = useHost();
  return (
    <MessagesProvider locale={locale} own={!!own}>
      <ToastsProvider>
        <ConfirmationProvider>
          <Page />
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
