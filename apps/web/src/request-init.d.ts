// Node needs it when a request's body is a stream; the DOM types do not have it yet.
interface RequestInit {
  duplex?: 'half';
}
