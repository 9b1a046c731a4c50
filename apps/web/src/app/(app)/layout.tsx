import { TrpcProvider } from '@/trpc/provider';

export default function AppLayout({ children }: LayoutProps<'/'>) {
  return <TrpcProvider>{children}</TrpcProvider>;
}
