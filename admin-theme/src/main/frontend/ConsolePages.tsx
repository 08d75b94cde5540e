import "./styles";
import { HostProvider } from "./host/host";
import { useConsoleHost, type ConsoleRouter } from "./host/console";
import { Pages } from "./Pages";

export default function ConsolePages({ router }: { router: ConsoleRouter }) {
  const host = useConsoleHost(router);
  return (
    <HostProvider key={host.realm} host={host}>
      <Pages />
    </HostProvider>
  );
}
