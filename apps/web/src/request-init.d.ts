// Node asks for it where a request's body is a stream; the DOM's types do not know it yet.
interface RequestInit {
  duplex?: 'half';
}
